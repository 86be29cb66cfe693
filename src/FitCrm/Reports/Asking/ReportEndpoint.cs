using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Reports.Asking;

/// <summary>GET /api/v1/reports/{name}: the same numbers as the command, to the digit. The format comes from <c>?format=</c>, else from Accept, else it is JSON.</summary>
internal static class ReportEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/reports/{name}", Get).NeedsSignIn()
        .WithName("report").WithSummary("A report as json, csv, xlsx, pdf or html").WithTags("reports");

    private static async Task<IResult> Get(string name, DateOnly? from, DateOnly? to, DateOnly? asOf, DateOnly? compareFrom, DateOnly? compareTo, string? by, string? club, string? format,
        HttpContext http, ReportDesk desk, ReportWriter writer, CancellationToken ct)
    {
        var ask = new Ask(name) { From = from, To = to, AsOf = asOf, CompareFrom = compareFrom, CompareTo = compareTo, By = by, Club = club, Format = (format ?? Accepted(http)).ToLowerInvariant() };
        var found = await desk.Find(ask, ct);
        if (found.Refused is { } no) return Answers.Problem(no);
        if (ask.Format is "pdf" or "html") return await OnPaper(found.Value, ask.Format, writer, ct);
        return TypedResults.Stream(stream => writer.Write(found.Value, ask.Format, stream, ct), ReportWriter.MediaOf(ask.Format), FileName(found.Value, ask.Format));
    }

    // Paper may be refused, so it is made before the answer begins.
    private static async Task<IResult> OnPaper(Sheets.Finding finding, string format, ReportWriter writer, CancellationToken ct)
    {
        var paper = new MemoryStream();
        if (await writer.Write(finding, format, paper, ct) is { } no) return Answers.Problem(no);
        return TypedResults.Bytes(paper.ToArray(), ReportWriter.MediaOf(format), format is "pdf" ? FileName(finding, format) : null);
    }

    private static string? FileName(Sheets.Finding finding, string format) =>
        format is "json" ? null : $"{finding.Name}-{Sheets.Digits.Of(finding.Question.AsOf)}.{format}";

    private static string Accepted(HttpContext http) => http.Request.Headers.Accept.ToString() switch
    {
        var accept when accept.Contains("text/csv", StringComparison.OrdinalIgnoreCase) => "csv",
        var accept when accept.Contains(ReportWriter.Sheet, StringComparison.OrdinalIgnoreCase) => "xlsx",
        var accept when accept.Contains("application/pdf", StringComparison.OrdinalIgnoreCase) => "pdf",
        _ => "json",
    };
}
