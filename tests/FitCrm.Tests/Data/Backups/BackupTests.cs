using System.IO.Compression;
using FitCrm.Data;
using FitCrm.Data.Backups;
using FitCrm.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Data.Backups;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_made_while_others_write_brings_everything_back()
    {
        await using var club = await Club.Open("sqlite");
        await club.Import("people", "id,name\n1,Ann\n2,Bo\n");
        Directory.CreateDirectory(Path.Combine(club.DataFolder, "photos"));
        await File.WriteAllTextAsync(Path.Combine(club.DataFolder, "photos", "ann.jpg"), "a face");
        using var stop = new CancellationTokenSource();
        var busy = Task.Run(async () =>
        {
            for (var i = 10; !stop.IsCancellationRequested; i++) await club.Import("people", $"id,name\n{i},Busy\n");
        });
        var file = await Backup(club);
        await stop.CancelAsync();
        await busy;

        var other = Directory.CreateTempSubdirectory("fitcrm-restore-").FullName;
        var options = new AppOptions { DataFolder = other };
        await File.WriteAllTextAsync(Path.Combine(other, "fitcrm.db"), "what was there");
        var kept = await new Restorer(options, club.Clock).Restore(file, default);
        Assert.Equal("what was there", await File.ReadAllTextAsync(Path.Combine(kept!, "fitcrm.db")));
        Assert.Equal("a face", await File.ReadAllTextAsync(Path.Combine(other, "photos", "ann.jpg")));
        await using var app = House.Build(TheHouse.Modules, options);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        Assert.Equal(["Ann", "Bo"], await People.Rows(db).Where(p => p.FullName != "Busy").OrderBy(p => p.FullName).Select(p => p.FullName).ToListAsync());
        Assert.Empty((await FitCrm.Data.Doctor.DoctorCommand.Examine(app.Services, default)).Findings.Broken);
    }

    [Fact]
    public async Task Restore_refuses_while_a_server_runs_and_a_file_that_is_no_whole_backup()
    {
        await using var club = await Club.Open("sqlite");
        var file = await Backup(club);
        var options = new AppOptions { DataFolder = club.DataFolder };
        using (DataFolderLock.Take(club.DataFolder)) await Refused(options, file, "Stop it first");
        var bent = Path.Combine(club.DataFolder, "bent.zip");
        File.Copy(file, bent);
        await using (var zip = await ZipFile.OpenAsync(bent, ZipArchiveMode.Update))
        {
            zip.GetEntry("database/fitcrm.db")!.Delete();
            await using var entry = await zip.CreateEntry("database/fitcrm.db").OpenAsync();
            entry.WriteByte(1);
        }
        await Refused(options, bent, "is damaged");
        await File.WriteAllTextAsync(bent, "no zip");
        await Refused(options, bent, "is no backup");
        Assert.True(File.Exists(options.SqliteFile));
        await Assert.ThrowsAsync<CommandRefusedException>(() => ActivatorUtilities.CreateInstance<BackupMaker>(club.Services).Make(file, default));
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused()
    {
        await using var club = await Club.Open("sqlite", background: true);
        Assert.True(DataFolderLock.IsHeld(club.DataFolder));
        await using var second = House.Build(TheHouse.Modules, new AppOptions { DataFolder = club.DataFolder, Urls = "http://127.0.0.1:0", Background = true });
        Assert.Equal("server-runs-already", (await Assert.ThrowsAsync<FileRefused>(() => second.StartAsync())).Code);
    }

    private static async Task Refused(AppOptions options, string file, string words) =>
        Assert.Contains(words, (await Assert.ThrowsAsync<CommandRefusedException>(() => new Restorer(options, TimeProvider.System).Restore(file, default))).Message, StringComparison.Ordinal);

    private static async Task<string> Backup(Club club)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("fitcrm-backup-").FullName, "club.zip");
        await ActivatorUtilities.CreateInstance<BackupMaker>(club.Services).Make(file, default);
        return file;
    }
}
