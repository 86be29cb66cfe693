using System.CommandLine;
using FitCrm.Kernel;

namespace FitCrm.Data.Backups;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommands
{
    public static IEnumerable<Command> Of(CommandHouse house)
    {
        var to = new Argument<string>("file") { Description = "File to write; it must not exist" };
        yield return house.Reading("backup", "Copies everything into one file, also while the program serves", async (typed, app, ct) =>
        {
            var path = typed.GetValue(to)!;
            var made = await ActivatorUtilities.CreateInstance<BackupMaker>(app).Make(path, ct);
            var bytes = new FileInfo(path).Length;
            if (typed.GetValue(house.Json)) CommandHouse.Print(new { File = path, Bytes = bytes, made.MadeAt, made.Database, Files = made.Files.Count });
            else Console.Out.WriteLine(Words.Of("Data.backup-made", path, bytes >> 10, made.Files.Count));
            return 0;
        }, to);

        var from = new Argument<string>("file") { Description = "A file that backup wrote" };
        var restore = new Command("restore", "Puts a backup back; what was there is kept beside it") { from };
        restore.SetAction(async (typed, ct) =>
        {
            var (options, path) = (house.OptionsOf(typed), typed.GetValue(from)!);
            Words.Add(typeof(BackupCommands).Assembly);
            Directory.CreateDirectory(options.DataFolder);
            var kept = await new Restorer(options, TimeProvider.System).Restore(path, ct);
            if (typed.GetValue(house.Json)) CommandHouse.Print(new { Restored = path, options.DataFolder, Before = kept });
            else Console.Out.WriteLine(kept is null ? Words.Of("Data.restored", path) : Words.Of("Data.restored-kept", path, kept));
            return 0;
        });
        yield return restore;
    }
}
