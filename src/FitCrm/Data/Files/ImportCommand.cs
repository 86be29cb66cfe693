using System.CommandLine;

namespace FitCrm.Data.Files;

/// <summary><c>import KIND FILE</c>.</summary>
internal static class ImportCommand
{
    public static Command Of(CommandHouse house)
    {
        var kind = new Argument<string>("kind") { Description = "people, contracts, visits" };
        var file = new Argument<string>("file") { Description = "CSV or XLSX" };
        var club = new Option<string?>("--club") { Description = "Code of the club; the only one when it is left out" };
        var map = new Option<string?>("--map") { Description = "JSON file that says what is not found out by itself" };
        var trial = new Option<bool>("--dry-run") { Description = "Counts what would become of each row and keeps nothing" };
        var zone = new Option<string?>("--timezone") { Description = "IANA time zone of the first club, made in an empty data folder (UTC)" };
        var currency = new Option<string?>("--currency") { Description = "ISO 4217 currency of that first club (EUR)" };
        return house.Command("import", "Takes over people, contracts or visits from a file", async (typed, app, ct) =>
        {
            var path = typed.GetValue(file)!;
            var order = new ImportOrder(typed.GetValue(club), typed.GetValue(zone), typed.GetValue(currency), Path.GetFileName(path));
            var report = await ActivatorUtilities.CreateInstance<Import>(app)
                .Run(typed.GetValue(kind)!, path, typed.GetValue(map), order, typed.GetValue(trial), CommandHouse.Say, ct);
            foreach (var line in report.Lines()) CommandHouse.Say(line);
            if (typed.GetValue(house.Json)) CommandHouse.Print(report.Document());
            return report.Tally.Rejected > 0 ? 1 : 0;
        }, kind, file, club, map, trial, zone, currency);
    }
}
