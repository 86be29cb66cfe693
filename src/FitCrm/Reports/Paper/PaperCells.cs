using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Reports.Sheets;
using FitCrm.Shell.Kit;

namespace FitCrm.Reports.Paper;

/// <summary>Cells as a reader of paper wants them: numbers grouped, shares in percent, days and money in words.</summary>
internal static class PaperCells
{
    /// <summary>Reads a table to its end; null where it has more rows than are asked for.</summary>
    public static async Task<PaperTable?> Read(NamedSheet table, int most, CancellationToken ct)
    {
        var rows = new List<IReadOnlyList<string>>();
        var numbers = new bool[table.Sheet.Columns.Count];
        await foreach (var row in table.Sheet.Rows.WithCancellation(ct))
        {
            if (rows.Count == most) return null;
            for (var i = 0; i < row.Length; i++) numbers[i] |= row[i] is int or long or double or Share or Money;
            rows.Add([.. row.Select(Of)]);
        }

        return new(table.Name, table.Sheet.Columns, rows, numbers);
    }

    private static string Of(object? value) => value switch
    {
        int n => Show.Count(n),
        long n => Show.Count(n),
        double n => n.ToString("#,0.##", CultureInfo.CurrentCulture),
        Share share => Show.Percent(share.Value),
        Money money => Show.Money(money),
        Month month => Show.Month(month.First),
        DateOnly day => Show.Day(day),
        bool yes => Words.Of(yes ? "Reports.yes" : "Reports.no"),
        _ => Digits.Of(value),
    };
}
