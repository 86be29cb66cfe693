namespace FitCrm.Reports.Sheets;

/// <summary>The names on the tabs of a spreadsheet: at most 31 signs, none of those it forbids, each once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private readonly List<string> _all = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Adds a table's name, changed as little as it takes.</summary>
    public void Add(string name)
    {
        var plain = string.Concat(name.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)).Trim().Trim('\'');
        if (plain.Length == 0) plain = "Sheet";
        for (var n = 1; ; n++)
        {
            var end = n == 1 ? "" : $" {n}";
            var tried = plain[..Math.Min(plain.Length, Longest - end.Length)].TrimEnd() + end;
            if (_all.Contains(tried, StringComparer.OrdinalIgnoreCase)) continue;
            _all.Add(tried);
            return;
        }
    }
}
