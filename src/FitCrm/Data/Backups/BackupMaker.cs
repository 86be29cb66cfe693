using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Backups;

/// <summary>Writes one file that holds everything, also while the program serves: a consistent copy of the database, photos and keys, and a list with checksums.</summary>
internal sealed class BackupMaker(AppOptions options, IDbContextFactory<FitCrmDb> dbs, TimeProvider machine)
{
    /// <summary>Makes the backup. The file appears only when it is complete.</summary>
    /// <exception cref="CommandRefusedException">The file exists, or PostgreSQL's pg_dump is not on this machine.</exception>
    public async Task<BackupManifest> Make(string path, CancellationToken ct)
    {
        if (File.Exists(path)) throw new CommandRefusedException(Kernel.Words.Of("Data.backup-exists", path));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var dump = Path.Combine(options.DataFolder, $"backup-{Guid.NewGuid():N}");
        var partial = $"{path}.partial";
        try
        {
            if (options.Database == "sqlite") SqliteFile.CopyTo(options, dump);
            else await PostgresTools.Dump(options.Connection, dump, ct);
            var manifest = await Write(partial, dump, ct);
            File.Move(partial, path);
            new BackupMark(Path.GetFullPath(path), new FileInfo(path).Length, manifest.MadeAt).Leave(options.DataFolder);
            return manifest;
        }
        finally
        {
            SqliteFile.Remove(dump);
            File.Delete(partial);
        }
    }

    private async Task<BackupManifest> Write(string path, string dump, CancellationToken ct)
    {
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, ct);
        var files = new List<FileEntry> { await Add(zip, options.Database == "sqlite" ? "database/fitcrm.db" : "database/fitcrm.pgdump", dump, ct) };
        foreach (var name in DataFiles.Under(options.DataFolder)) files.Add(await Add(zip, "files/" + name, Path.Combine(options.DataFolder, name), ct));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var manifest = new BackupManifest(BackupManifest.Backup, options.Database, machine.GetUtcNow(), [.. await db.Database.GetAppliedMigrationsAsync(ct)], files);
        await using var list = await zip.CreateEntry(BackupManifest.Name).OpenAsync(ct);
        await JsonSerializer.SerializeAsync(list, manifest, JsonSerializerOptions.Web, ct);
        return manifest;
    }

    private static async Task<FileEntry> Add(ZipArchive zip, string name, string path, CancellationToken ct)
    {
        await zip.CreateEntryFromFileAsync(path, name, CompressionLevel.Fastest, ct);
        return FileEntry.Of(name, path);
    }
}
