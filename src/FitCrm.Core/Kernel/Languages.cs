namespace FitCrm.Kernel;

/// <summary>The languages that pages and templates are written in.</summary>
public static class Languages
{
    /// <summary>Two letters, and the name as its speakers write it; English first.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
        [("en", "English"), ("ru", "Русский"), ("fr", "Français"), ("id", "Bahasa Indonesia"), ("hi", "हिन्दी")];

    /// <summary>Whether pages are written in a language.</summary>
    public static bool Has(string? code) => All.Any(l => l.Code == code);
}
