namespace FitCrm.Shell.Me;

/// <summary>Who is signed in, what they may do where, and how the pages look to them.</summary>
public sealed record MeView(string Name, string Email, string Theme, string Language, IReadOnlyList<(string Role, string Where)> Roles);
