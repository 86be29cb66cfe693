using System.Text.Json;
using FitCrm.Data.Backups;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Exports;

/// <summary>One file of an export and how many rows it has.</summary>
public sealed record ExportedFile(string Name, long Rows, long Bytes, string Sha256);

/// <summary>Writes everything into a folder: files that an import takes, and every table as CSV and JSON, with a manifest.</summary>
internal sealed class Exporter(AppOptions options, IEnumerable<IExportSheet> sheets, Writes writes, TimeProvider machine)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Exports; answers with the files.</summary>
    /// <exception cref="CommandRefusedException">The folder holds something already, or cannot be made.</exception>
    public async Task<IReadOnlyList<ExportedFile>> Run(string folder, CancellationToken ct)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new CommandRefusedException(Words.Of("Data.export-not-empty", folder));
        Make(Path.Combine(folder, "tables"));
        var files = new List<ExportedFile>();
        await using (var db = await Snapshot.Open(options, ct))
        {
            foreach (var sheet in sheets)
                await foreach (var part in sheet.Parts(db, ct)) files.Add(await Write(folder, part, ct));
            foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).DistinctBy(e => e.GetTableName()).OrderBy(e => e.GetTableName(), StringComparer.Ordinal))
            {
                var name = Path.Combine("tables", entity.GetTableName()!);
                var rows = await TableDump.Write(db, entity, Path.Combine(folder, name), ct);
                files.Add(Entry(folder, name + ".csv", rows));
                files.Add(Entry(folder, name + ".json", rows));
            }
        }
        var manifest = new { Format = "fitcrm-export-1", MadeAt = machine.GetUtcNow(), options.Database, Files = files };
        await File.WriteAllTextAsync(Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(manifest, Indented), ct);
        await writes.Run((db, _) => Noted(db, folder, files.Count), ct);
        return files;
    }

    private static void Make(string folder)
    {
        try { Directory.CreateDirectory(folder); }
        catch (Exception fell) when (fell is IOException or UnauthorizedAccessException) { throw new CommandRefusedException(Words.Of("Data.export-no-folder", folder, fell.Message)); }
    }

    private static async Task<ExportedFile> Write(string folder, ExportPart part, CancellationToken ct)
    {
        var name = part.Club is null ? $"{part.Kind}.csv" : $"{part.Kind}-{part.Club}.csv";
        var rows = 0L;
        await using (var file = new CsvFile(Path.Combine(folder, name)))
        {
            await file.Write(part.Columns);
            await foreach (var row in part.Rows.WithCancellation(ct))
            {
                await file.Write(row);
                rows++;
            }
        }
        return Entry(folder, name, rows);
    }

    private static ExportedFile Entry(string folder, string name, long rows)
    {
        var entry = FileEntry.Of(name.Replace('\\', '/'), Path.Combine(folder, name));
        return new(entry.Name, rows, entry.Bytes, entry.Sha256);
    }

    private static Task Noted(FitCrmDb db, string folder, int files)
    {
        db.Note("exported", "everything", null, new { folder, files });
        return Task.CompletedTask;
    }
}
