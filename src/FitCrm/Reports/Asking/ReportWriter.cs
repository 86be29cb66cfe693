using FitCrm.Kernel;
using FitCrm.Reports.Paper;
using FitCrm.Reports.Sheets;

namespace FitCrm.Reports.Asking;

/// <summary>Writes a finding in the format that was asked for.</summary>
internal sealed class ReportWriter(Press press)
{
    /// <summary>Media type of a spreadsheet.</summary>
    public const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Media type of a format.</summary>
    public static string MediaOf(string format) => format switch
    {
        "csv" => "text/csv; charset=utf-8",
        "pdf" => "application/pdf",
        "xlsx" => Sheet,
        "html" => "text/html; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    /// <summary>Writes the whole report. Refuses paper without a browser or for too many rows; nothing is written then.</summary>
    public async Task<Refusal?> Write(Finding finding, string format, Stream to, CancellationToken ct)
    {
        switch (format)
        {
            case "csv": await CsvSheet.Write(finding.Table, to, ct); return null;
            case "xlsx": await Workbook.Write(finding.Sheets, to, ct); return null;
            case "json": await JsonSheet.Write(finding, to, ct); return null;
            default: return await press.Print(finding, format, to, ct);
        }
    }
}
