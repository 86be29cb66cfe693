using FitCrm.Kernel;

namespace FitCrm.Data.Files;

/// <summary>How a file was understood and what became of its rows: the answer of an import, for machines and for people.</summary>
internal sealed record ImportReport(string Kind, bool DryRun, Sheet Sheet, FileLayout Layout, ImportTally Tally, TimeSpan Took)
{
    /// <summary>How the file was understood, told before the first row is taken.</summary>
    public static IEnumerable<string> Understood(string path, Sheet sheet, FileLayout layout)
    {
        if (sheet is not BookSheet && Path.GetExtension(path).ToLowerInvariant() is ".xlsx" or ".xls") yield return Words.Of("Data.file-named-workbook");
        yield return Words.Of("Data.import-read-as", sheet.Written, DaysOf(layout), layout.DecimalSign);
        yield return Words.Of("Data.import-columns", string.Join(", ", layout.Found.Select(f => $"{f.From} → {f.Field}")));
        if (layout.Extra.Count > 0) yield return Words.Of("Data.import-extra", string.Join(", ", layout.Extra.Select(e => e.Name)));
    }

    /// <summary>The counts, and the first rows that were not taken.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Words.Of(DryRun ? "Data.import-would" : "Data.import-did", Tally.Read, Tally.Created, Tally.Updated, Tally.Unchanged, Tally.Duplicates, Tally.Rejected);
        foreach (var r in Tally.Rejects.Take(20)) yield return Words.Of(r.Column is null && r.Value is null ? "Data.import-reject-row" : "Data.import-reject", r.Row, r.Column ?? "–", r.Value ?? "", r.Why);
        if (Tally.Rejected > 20) yield return Words.Of("Data.import-more", Tally.Rejected - 20);
    }

    /// <summary>The document for machines.</summary>
    public object Document() => new
    {
        Tally.Read, Tally.Created, Tally.Updated, Tally.Unchanged, Tally.Duplicates, Tally.Rejected, Tally.Rejects, DryRun, Kind,
        File = new
        {
            Written = Sheet.Written, Days = DaysOf(Layout), Decimal = Layout.DecimalSign.ToString(),
            Columns = Layout.Found.ToDictionary(f => f.Field, f => f.From), Extra = Layout.Extra.Select(e => e.Name).ToArray(),
        },
        ElapsedMs = (long)Took.TotalMilliseconds,
    };

    private static string DaysOf(FileLayout layout) => layout.Days.Order switch
    {
        DayOrder.DayFirst => Words.Of("Data.days-day-first"),
        DayOrder.MonthFirst => Words.Of("Data.days-month-first"),
        _ => Words.Of("Data.days-year-first"),
    };
}
