using System.Text;
using FitCrm.Kernel;
using FitCrm.Reports.Sheets;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FitCrm.Reports.Paper;

/// <summary>Puts a finding on paper: a page of ours, printed by the browser of this machine.</summary>
internal sealed class Press(IServiceProvider services, ILoggerFactory logs, Clubs clubs, PrintingBrowser browser)
{
    /// <summary>A plain table longer than this is a file to work with, not paper to read.</summary>
    public const int MostRows = 5000;

    /// <summary>Writes the page (<c>html</c>) or prints it (<c>pdf</c>). Refuses when there is no browser, when it fails, and too many rows.</summary>
    public async Task<Refusal?> Print(Finding finding, string format, Stream to, CancellationToken ct)
    {
        var tables = new List<PaperTable>();
        foreach (var table in finding.Paper is null ? TablesOf(finding) : [])
        {
            if (await PaperCells.Read(table, MostRows, ct) is not { } read) return new TooLongForPaper(MostRows);
            tables.Add(read);
        }

        var (component, parameters) = finding.Paper ?? (typeof(SheetPaper), Plain(finding, tables));
        parameters["House"] = string.Join(" · ", (await clubs.All(ct)).Where(c => finding.Question.Clubs.Contains(c.Id)).Select(c => c.Name));
        var page = await Page(component, parameters);
        if (format == "pdf") return await browser.Print(page, to, ct);
        await to.WriteAsync(Encoding.UTF8.GetBytes(page), ct);
        return null;
    }

    /// <summary>A component as a whole HTML page.</summary>
    public async Task<string> Page(Type component, Dictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            "<!doctype html>" + (await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    // Where a report tells its figures in tables, paper shows those; the single rows are a file to work with.
    private static IEnumerable<NamedSheet> TablesOf(Finding finding) =>
        finding.Tables.Count > 0 ? finding.Tables : finding.Rows is { } rows ? [new(Words.Of("Reports." + finding.Name), rows with { Columns = [.. rows.Columns.Select(Finding.HeadOf)] })] : [];

    private static Dictionary<string, object?> Plain(Finding finding, IReadOnlyList<PaperTable> tables) => new()
    {
        [nameof(SheetPaper.Name)] = finding.Name,
        [nameof(SheetPaper.Parts)] = finding.Parts ?? new() { Lead = Lead(finding.Question) },
        [nameof(SheetPaper.Tables)] = tables,
        [nameof(SheetPaper.Digits)] = Flat.Pairs(finding.Figures, "").ToList(),
    };

    /// <summary>The period, and the day on which it was known.</summary>
    public static string Lead(ReportQuestion question) => Words.Of("Reports.sheet-lead", Show.LongDay(question.From), Show.LongDay(question.To), Show.LongDay(question.AsOf));
}
