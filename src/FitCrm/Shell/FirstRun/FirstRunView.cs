namespace FitCrm.Shell.FirstRun;

/// <summary>The first-run form: what was typed, and what to mend, by field.</summary>
public sealed record FirstRunView(
    string? Club, string? Zone, string? Currency, string? Name, string? Email,
    IReadOnlyList<(string Value, string Text)> Zones, IReadOnlyList<(string Value, string Text)> Currencies,
    IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>Nothing was chosen yet: the browser's own time zone may take the place of the machine's.</summary>
    public bool Fresh { get; init; }

    /// <summary>The error of a field, or null.</summary>
    public string? ErrorOf(string field) => Errors.GetValueOrDefault(field);
}
