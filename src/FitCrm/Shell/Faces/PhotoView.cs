namespace FitCrm.Shell.Faces;

/// <summary>Whose photo is taken, the one there is, and why the last one was not kept.</summary>
public sealed record PhotoView(Guid PersonId, string Name, string? Now, string? Why);
