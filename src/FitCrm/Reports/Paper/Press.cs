using System.Text;
using FitCrm.Kernel;
using FitCrm.Reports.Sheets;
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
        var rows = finding is { Paper: null, Rows: { } sheet } ? await Take(sheet, ct) : [];
        if (rows.Count > MostRows) return new TooLongForPaper(MostRows);
        var (component, parameters) = finding.Paper ?? (typeof(SheetPaper), Plain(finding, rows));
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

    private static Dictionary<string, object?> Plain(Finding finding, List<string[]> rows) => new()
    {
        [nameof(SheetPaper.Name)] = finding.Name,
        [nameof(SheetPaper.Question)] = finding.Question,
        [nameof(SheetPaper.Digits)] = Flat.Pairs(finding.Figures, "").ToList(),
        [nameof(SheetPaper.Columns)] = finding.Rows?.Columns ?? [],
        [nameof(SheetPaper.Rows)] = rows,
    };

    private static async Task<List<string[]>> Take(Sheet sheet, CancellationToken ct)
    {
        var rows = new List<string[]>();
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            rows.Add([.. row.Select(Digits.Of)]);
            if (rows.Count > MostRows) break;
        }

        return rows;
    }
}
