namespace FitCrm.Shell.Kit;

/// <summary>A mark on a Track: <c>at</c> a day, <c>when</c> something happens, or <c>watch</c> from a day until another.</summary>
public readonly record struct TrackMark(string Kind, int Day, int Until);
