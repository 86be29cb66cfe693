using System.CommandLine;
using FitCrm.Data.Exports;
using FitCrm.Kernel;

namespace FitCrm.Data.Files;

/// <summary><c>import KIND FILE</c>.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Kind = new("kind") { Description = "people, plans, contracts, visits, tasks" };
    private static readonly Argument<string> File = new("file") { Description = "CSV or XLSX" };
    private static readonly Option<string?> Club = new("--club") { Description = "Code of the club; the only one when it is left out" };
    private static readonly Option<string?> Map = new("--map") { Description = "JSON file that says what is not found out by itself" };
    private static readonly Option<bool> Trial = new("--dry-run") { Description = "Counts what would become of each row and keeps nothing" };
    private static readonly Option<string?> Zone = new("--timezone") { Description = "IANA time zone of a club to be made: the first one in an empty data folder (UTC), or a further one" };
    private static readonly Option<string?> Currency = new("--currency") { Description = "ISO 4217 currency of that club (EUR for the first one)" };
    private static readonly Option<string?> Rejects = new("--rejects") { Description = "CSV file to write all rejected rows to; the terminal shows the first 20" };

    public static Command Of(CommandHouse house) => house.Command("import", "Takes over people, plans, contracts, visits or tasks from a file",
        (typed, app, ct) => Run(house, typed, app, ct), Kind, File, Club, Map, Trial, Zone, Currency, Rejects);

    private static async Task<int> Run(CommandHouse house, ParseResult typed, IServiceProvider app, CancellationToken ct)
    {
        var path = typed.GetValue(File)!;
        await using var rejects = typed.GetValue(Rejects) is { Length: > 0 } to ? await RejectFile.Begin(to) : null;
        var order = new ImportOrder(typed.GetValue(Club), typed.GetValue(Zone), typed.GetValue(Currency), Path.GetFileName(path)) { Refused = rejects is null ? null : rejects.Add };
        var report = await ActivatorUtilities.CreateInstance<Import>(app)
            .Run(typed.GetValue(Kind)!, path, typed.GetValue(Map), order, typed.GetValue(Trial), CommandHouse.Say, ct);
        foreach (var line in report.Lines()) CommandHouse.Say(line);
        if (rejects is not null) CommandHouse.Say(Words.Of("Data.rejects-written", typed.GetValue(Rejects)!));
        if (typed.GetValue(house.Json)) CommandHouse.Print(report.Document());
        return report.Tally.Rejected > 0 ? 1 : 0;
    }
}

/// <summary>The rows an import did not take, in a file as they come.</summary>
internal sealed class RejectFile : IAsyncDisposable
{
    private readonly CsvFile _file;

    private RejectFile(CsvFile file) => _file = file;

    public static async Task<RejectFile> Begin(string path)
    {
        var file = new CsvFile(path);
        await file.Write(["row", "column", "value", "why"]);
        return new(file);
    }

    /// <summary>Writes one; the file is buffered, so this waits for nobody.</summary>
    public void Add(Reject reject) => _file.Write([reject.Row, reject.Column, reject.Value, reject.Why]).GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
