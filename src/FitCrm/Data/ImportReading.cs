using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FitCrm.Data.Exports;
using FitCrm.Data.Files;
using FitCrm.Data.Imports;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>What can be known of imports: the list, how a file would be read, what was rejected, who came by it.</summary>
internal sealed class ImportReading(IServiceProvider services, ImportFiles files, IDbContextFactory<FitCrmDb> dbs, TimeProvider machine)
{
    /// <summary>One import; null when there is none.</summary>
    public async Task<ImportRunCard?> Find(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<ImportRun>().SingleOrDefaultAsync(r => r.Id == id, ct) is { } run ? CardOf(run) : null;
    }

    /// <summary>The imports of clubs (null: of all), newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<ImportRunCard> Runs, int Total)> List(IReadOnlyList<Guid>? clubs, Guid? after, int skip, int take, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var runs = db.Set<ImportRun>().Where(r => clubs == null || clubs.Contains(r.ClubId));
        var total = await runs.CountAsync(ct);
        if (after is { } last) runs = runs.Where(r => r.Id.CompareTo(last) < 0);
        return ([.. (await runs.OrderByDescending(r => r.Id).Skip(skip).Take(take).ToListAsync(ct)).Select(CardOf)], total);
    }

    /// <summary>When the same file was imported before; null when it was not.</summary>
    public async Task<DateTimeOffset?> SameBefore(ImportRunCard run, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<ImportRun>().Where(r => r.Hash == run.Hash && r.Id != run.Id && r.ClubId == run.ClubId && r.Kind == run.Kind && r.State == ImportState.Done)
            .OrderByDescending(r => r.At).Select(r => (DateTimeOffset?)r.EndedAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>Opens a file by a map; null when it is gone.</summary>
    /// <exception cref="FileRefused">It cannot be read so.</exception>
    public async Task<Sheet?> Open(ImportRunCard run, ImportMap map, CancellationToken ct) => await files.Find(run.Id, ct) is { } path ? Sheet.Open(path, map) : null;

    /// <summary>How a sheet is understood.</summary>
    public FileLook Look(Sheet sheet, ImportRunCard run, ImportMap map) => FileLook.Of(sheet, KindOf(run.Kind), map, machine.GetUtcNow().Year);

    /// <summary>The first rows as they would be read.</summary>
    public Task<IReadOnlyList<TriedRow>> Try(Sheet sheet, FileLayout layout, ImportRunCard run, string clubCode, int rows, CancellationToken ct) =>
        KindOf(run.Kind).Try(sheet, layout, new(clubCode, null, null, run.FileName), new LookDesk(dbs), rows, ct);

    /// <summary>A kind by its name.</summary>
    public ImportKind KindOf(string name) => services.GetServices<ImportKind>().First(k => k.Name == name);

    /// <summary>A refusal's sentence in the words of people: the file by its own name.</summary>
    public string Said(FileRefused unfit, ImportRunCard run) => files.Said(unfit, run.Id, run.FileName);

    /// <summary>The maps kept for a kind, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> KeptMaps(string kind, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return [.. (await db.Set<SavedMap>().Where(m => m.Kind == kind).OrderBy(m => m.Name).Select(m => new { m.Id, m.Name }).ToListAsync(ct)).Select(m => (m.Id, m.Name))];
    }

    /// <summary>A kept map, without the columns that this file does not have; null when there is none.</summary>
    public async Task<ImportMap?> KeptMap(Guid id, Sheet sheet, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Set<SavedMap>().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } kept) return null;
        var map = ImportMap.Parse(kept.Map, kept.Name);
        var names = Enumerable.Range(0, sheet.Header.Count).Select(i => ColumnFinder.NameOf(sheet, i)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return map with { Columns = map.Columns.Where(c => names.Contains(c.Key)).ToDictionary() };
    }

    /// <summary>The map kept last for files of this layout; null when there is none.</summary>
    public async Task<ImportMap?> KeptFor(string kind, Sheet sheet, CancellationToken ct)
    {
        var layout = LayoutOf(sheet);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<SavedMap>().Where(m => m.Kind == kind && m.Layout == layout).OrderByDescending(m => m.Id).Select(m => m.Map).FirstOrDefaultAsync(ct) is { } map ? ImportMap.Parse(map, "map") : null;
    }

    /// <summary>What files of the same layout have in common.</summary>
    public static string LayoutOf(Sheet sheet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sheet.Header.Select(HeaderBook.Fold)))));

    /// <summary>The people whom an import made, or whose rows it made, at most so many; nobody once the day in which it can be taken back is over.</summary>
    public async Task<IReadOnlyList<Guid>> MadePeople(Guid id, int most, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Imports.MadePeople.Of(db, id, most, ct);
    }

    /// <summary>The rejected rows, one by one in the order of the file.</summary>
    public async Task<IReadOnlyList<Reject>> Rejects(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pieces = await db.Set<RejectPiece>().Where(p => p.RunId == id).Select(p => p.Body).ToListAsync(ct);
        return [.. pieces.SelectMany(p => JsonSerializer.Deserialize<List<Reject>>(p)!).OrderBy(r => r.Row)];
    }

    /// <summary>Writes the rejected rows as CSV: the columns of the file as they stand, and why; without the file: row, column, value and why.</summary>
    public async Task WriteRejects(ImportRunCard run, Stream to, CancellationToken ct)
    {
        var rejects = await Rejects(run.Id, ct);
        await using var csv = new CsvFile(to);
        if (await Open(run, ImportMap.Parse(run.Map, "map"), ct) is { } sheet)
        {
            await csv.Write([.. sheet.Header, "why"]);
            await Rows(csv, sheet, rejects.DistinctBy(r => r.Row).ToDictionary(r => r.Row));
            return;
        }
        await csv.Write(["row", "column", "value", "why"]);
        foreach (var r in rejects) await csv.Write([r.Row, r.Column, r.Value, r.Why]);
    }

    private static async Task Rows(CsvFile csv, Sheet sheet, Dictionary<int, Reject> rejects)
    {
        foreach (var row in sheet.Rows())
        {
            if (!rejects.TryGetValue(row.Number, out var reject)) continue;
            var cells = Enumerable.Range(0, sheet.Header.Count).Select(i => i < row.Cells.Count ? row.Cells[i] : "");
            await csv.Write([.. cells, reject.Column is null ? reject.Why : $"{reject.Column}: {reject.Why}"]);
        }
    }

    internal static ImportRunCard CardOf(ImportRun r) => new()
    {
        Id = r.Id, Kind = r.Kind, FileName = r.FileName, Size = r.Size, Hash = r.Hash, By = r.ByName, At = r.At, ClubId = r.ClubId, State = r.State, Wrote = r.Wrote,
        Waits = r.Owner is null && r.State is (ImportState.Checking or ImportState.Running or ImportState.Undoing), Stopping = r.CancelAsked,
        Counts = new(r.Read, r.Created, r.Updated, r.Unchanged, r.Duplicates, r.Rejected), TotalRows = r.TotalRows, ElapsedMs = r.ElapsedMs,
        Reasons = JsonSerializer.Deserialize<List<RejectGroup>>(r.Reasons)!, Trouble = r.Trouble, EndedAt = r.EndedAt,
        UndoUntil = r.Wrote && r.State is (ImportState.Done or ImportState.Cancelled or ImportState.Failed or ImportState.Interrupted) ? r.EndedAt + ImportRun.Undoable : null,
        Left = JsonSerializer.Deserialize<List<UndoLeft>>(r.Left)!, Map = r.Map,
    };
}
