using System.CommandLine;
using FitCrm.Data;

namespace FitCrm.Reports.Asking;

/// <summary><c>report NAME</c>: one report on standard output or into a file.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "renewals, survival, attrition, pipeline, funnel, touches, members or visits" };
    private static readonly Option<DateOnly?> From = new("--from") { Description = "First day of the period, yyyy-MM-dd" };
    private static readonly Option<DateOnly?> To = new("--to") { Description = "Last day of the period; the business day when it is left out" };
    private static readonly Option<DateOnly?> CompareFrom = new("--compare-from") { Description = "First day of another period to compare the renewals with" };
    private static readonly Option<DateOnly?> CompareTo = new("--compare-to") { Description = "Last day of that period" };
    private static readonly Option<string> By = new("--by") { Description = "Breakdown of the renewals: visits, plan, trainer, seller, source, club, stage, cycle; of the funnel: source, person; separated by commas, all when it is left out" };
    private static readonly Option<string> Club = new("--club") { Description = "Code of one club; all clubs when it is left out" };
    private static readonly Option<string> Format = new("--format") { Description = "json, csv, xlsx, pdf or html (the page that the PDF is printed from)", DefaultValueFactory = _ => "json" };
    private static readonly Option<string> Out = new("--out") { Description = "File to write; standard output when it is left out" };

    public static Command Of(CommandHouse house) =>
        house.Reading("report", "Figures and lists as known on a day", (typed, services, ct) => Run(house, typed, services, ct), Name, From, To, CompareFrom, CompareTo, By, Club, Format, Out);

    private static async Task<int> Run(CommandHouse house, ParseResult typed, IServiceProvider services, CancellationToken ct)
    {
        if (typed.GetValue(house.Json) && !typed.GetValue(Format)!.Equals("json", StringComparison.OrdinalIgnoreCase))
            throw new UsageException(Kernel.Words.Of("Reports.json-and-format", typed.GetValue(Format)!));
        var ask = new Ask(typed.GetValue(Name)!)
        {
            From = typed.GetValue(From),
            To = typed.GetValue(To),
            CompareFrom = typed.GetValue(CompareFrom),
            CompareTo = typed.GetValue(CompareTo),
            By = typed.GetValue(By),
            Club = typed.GetValue(Club),
            Format = typed.GetValue(Format)!.ToLowerInvariant(),
        };
        var found = await services.GetRequiredService<ReportDesk>().Find(ask, ct);
        if (found.Refused is { } no) throw new UsageException(no.Text);
        var writer = services.GetRequiredService<ReportWriter>();
        if (typed.GetValue(Out) is { Length: > 0 } file) return await ToFile(writer, found.Value, ask.Format, file, ct);
        await using var stream = Console.OpenStandardOutput();
        var refused = await writer.Write(found.Value, ask.Format, stream, ct);
        if (refused is not null) throw new CommandRefusedException(refused.Text);
        if (ask.Format is "json") stream.WriteByte((byte)'\n');
        return 0;
    }

    // Into a file of another name first: a report that breaks off never stands there half written.
    private static async Task<int> ToFile(ReportWriter writer, Sheets.Finding finding, string format, string file, CancellationToken ct)
    {
        var draft = file + ".part";
        try
        {
            Kernel.Refusal? refused;
            await using (var stream = File.Create(draft)) refused = await writer.Write(finding, format, stream, ct);
            if (refused is NoBrowser && await writer.Write(finding, "html", Stream.Null, ct) is null) return await ToPage(writer, finding, file, refused.Text, ct);
            if (refused is not null) throw new CommandRefusedException(refused.Text);
            File.Move(draft, file, overwrite: true);
            CommandHouse.Say(Kernel.Words.Of("Reports.written", file));
            return 0;
        }
        catch (Exception broken) when (broken is UnauthorizedAccessException or IOException)
        {
            throw new CommandRefusedException(broken.Message);
        }
        finally { File.Delete(draft); }
    }

    // No browser: the page itself, which any browser prints with the same style.
    private static async Task<int> ToPage(ReportWriter writer, Sheets.Finding finding, string file, string why, CancellationToken ct)
    {
        var page = Path.ChangeExtension(file, ".html");
        await using (var stream = File.Create(page)) await writer.Write(finding, "html", stream, ct);
        CommandHouse.Say($"{why} {Kernel.Words.Of("Reports.page-instead", page)}");
        return 1;
    }
}
