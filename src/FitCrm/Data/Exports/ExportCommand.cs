using System.CommandLine;
using FitCrm.Kernel;

namespace FitCrm.Data.Exports;

/// <summary><c>export DIR</c>.</summary>
internal static class ExportCommand
{
    public static Command Of(CommandHouse house)
    {
        var folder = new Argument<string>("dir") { Description = "Folder to write to; new or empty" };
        return house.Reading("export", "Writes everything as CSV and JSON, to be imported again", async (typed, app, ct) =>
        {
            var to = typed.GetValue(folder)!;
            var files = await ActivatorUtilities.CreateInstance<Exporter>(app).Run(to, ct);
            if (typed.GetValue(house.Json)) CommandHouse.Print(new { Folder = to, Files = files });
            else Console.Out.WriteLine(Words.Of("Data.export-made", to, files.Count, string.Join(", ", files.Where(f => !f.Name.StartsWith("tables/", StringComparison.Ordinal)).Select(f => $"{f.Name} ({f.Rows})"))));
            if (!typed.GetValue(house.Json) && files.Any(f => f.Name.StartsWith("people-", StringComparison.Ordinal))) Console.Out.WriteLine(Words.Of("Data.export-made-clubs", "tables/staff_clubs.csv"));
            return 0;
        }, folder);
    }
}
