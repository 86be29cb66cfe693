namespace FitCrm.Kernel;

/// <summary>Reads a word of an enumeration as callers write it: by its name in any case, with or without dashes (<c>other-club</c>). <c>Enum.TryParse</c> also takes numbers and lists, which name nothing.</summary>
public static class EnumWord
{
    /// <summary>Whether the word is one of the enumeration's names, and which.</summary>
    public static bool TryRead<T>(string? typed, out T value)
        where T : struct, Enum
    {
        var word = typed?.Trim().Replace("-", "", StringComparison.Ordinal);
        foreach (var known in Enum.GetValues<T>())
        {
            if (!known.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
            value = known;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>All its words, for a sentence.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));
}
