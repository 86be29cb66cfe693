using System.IO.Compression;
using System.Text.Json;
using FitCrm.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Backups;

/// <summary>Puts a backup back in place of what the data folder holds. What was there is kept in a folder beside it.</summary>
internal sealed class Restorer(AppOptions options, TimeProvider machine)
{
    /// <summary>Restores; answers with the folder that holds what was there before, or null when nothing was.</summary>
    /// <exception cref="CommandRefusedException">A server runs, the file is no whole backup, or it is of a newer program or of the other database.</exception>
    public async Task<string?> Restore(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new FileRefused("file-missing", path);
        using var mine = DataFolderLock.Take(options.DataFolder) ?? throw new CommandRefusedException(Words.Of("Data.restore-server", options.DataFolder));
        if (options.Database == "postgres" && await PostgresTools.Others(options.Connection, ct) is > 0 and var others) throw new CommandRefusedException(Words.Of("Data.restore-others", others));
        var passing = Path.Combine(options.DataFolder, $"restore-{Guid.NewGuid():N}");
        try
        {
            var manifest = await Unpack(path, passing, ct);
            await Check(manifest, passing, ct);
            return await Swap(passing, ct);
        }
        finally
        {
            if (Directory.Exists(passing)) Directory.Delete(passing, true);
        }
    }

    private static async Task<BackupManifest> Unpack(string path, string folder, CancellationToken ct)
    {
        try
        {
            await ZipFile.ExtractToDirectoryAsync(path, folder, ct);
            await using var list = File.OpenRead(Path.Combine(folder, BackupManifest.Name));
            return await JsonSerializer.DeserializeAsync<BackupManifest>(list, JsonSerializerOptions.Web, ct) ?? throw new InvalidDataException("no list");
        }
        catch (Exception fell) when (fell is InvalidDataException or JsonException or FileNotFoundException or NotSupportedException)
        {
            throw new CommandRefusedException(Words.Of("Data.restore-no-backup", path, fell.Message));
        }
    }

    private async Task Check(BackupManifest manifest, string folder, CancellationToken ct)
    {
        if (manifest.Format != BackupManifest.Backup) throw new CommandRefusedException(Words.Of("Data.restore-no-backup", BackupManifest.Name, manifest.Format));
        if (manifest.Database != options.Database) throw new CommandRefusedException(Words.Of("Data.restore-other-database", manifest.Database, options.Database));
        foreach (var file in manifest.Files)
            if (!File.Exists(Path.Combine(folder, file.Name)) || FileEntry.Of(file.Name, Path.Combine(folder, file.Name)) != file) throw new CommandRefusedException(Words.Of("Data.restore-damaged", file.Name));
        await using var program = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        if (options.Database == "sqlite" && manifest.Migrations.FirstOrDefault(m => !program.Database.GetMigrations().Contains(m)) is { } newer)
            throw new CommandRefusedException(Words.Of("Data.restore-newer", newer));
        if (options.Database == "sqlite") await Whole(Path.Combine(folder, "database", "fitcrm.db"), ct);
    }

    private static async Task Whole(string file, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check(1)";
        if (await check.ExecuteScalarAsync(ct) is not "ok") throw new CommandRefusedException(Words.Of("Data.restore-damaged", "fitcrm.db"));
    }

    private async Task<string?> Swap(string passing, CancellationToken ct)
    {
        var kept = Path.Combine(options.DataFolder, $"before-restore-{machine.GetUtcNow():yyyyMMdd-HHmmss}");
        var old = DataFiles.Under(options.DataFolder).Concat(Directory.GetFiles(options.DataFolder, "fitcrm.db*").Select(f => Path.GetFileName(f)!)).ToList();
        if (options.Database == "postgres") await PostgresTools.Restore(options.Connection, Path.Combine(passing, "database", "fitcrm.pgdump"), ct);
        foreach (var name in old) Move(Path.Combine(options.DataFolder, name), Path.Combine(kept, name));
        var files = Path.Combine(passing, "files");
        if (Directory.Exists(files))
            foreach (var name in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(files, f)).ToList())
                Move(Path.Combine(files, name), Path.Combine(options.DataFolder, name));
        if (options.Database == "sqlite") Move(Path.Combine(passing, "database", "fitcrm.db"), options.SqliteFile);
        return old.Count > 0 ? kept : null;
    }

    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
    }
}
