using System.Reflection;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Imports;

/// <summary>Takes a whole import back: the rows it made go, those it changed get their values back. First everything is looked at, and if anything was used since, nothing is done
/// unless that was asked for. Then it is done in batches, each of which looks again; killed in the middle, it is asked for again and goes on.</summary>
internal sealed class UndoWork(IDbContextFactory<FitCrmDb> dbs, Writes writes, IEnumerable<ITrail> trails, TimeProvider machine)
{
    private const int AuditedRows = 40;
    private const int PlainRows = 400;
    private static readonly MethodInfo Loading = typeof(UndoWork).GetMethod(nameof(Load), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly List<ITrail> _trails = [.. trails];

    public async Task Do(ImportRun run, ImportKind kind, CancellationToken ct)
    {
        UndoPlan plan;
        await using (var db = await dbs.CreateDbContextAsync(ct)) plan = await UndoPlan.Read(db, run.Id, _trails, ct);
        var look = new UndoLook(plan);
        await LookThrough(plan, look, ct);
        var may = look.Left.Count == 0 || run.LeaveUsed;
        if (may) await TakeBack(run.Id, plan, look, kind, ct);
        await writes.Run((db, token) => Ended(db, run, may, look, token), ct);
    }

    // Rows of people first: whether a plan may go depends on whose contracts stay.
    private async Task LookThrough(UndoPlan plan, UndoLook look, CancellationToken ct)
    {
        foreach (var table in plan.Tables.OrderByDescending(t => t.HasPeople))
            foreach (var ids in plan.Made(table).Concat(plan.Changed(table).Select(c => c.Id)).Chunk(PlainRows))
            {
                await using var db = await dbs.CreateDbContextAsync(ct);
                await look.At(db, table, ids, ct);
            }
    }

    private async Task TakeBack(Guid run, UndoPlan plan, UndoLook look, ImportKind kind, CancellationToken ct)
    {
        foreach (var table in plan.Tables)
        {
            foreach (var changes in plan.Changed(table).Chunk(AuditedRows))
                await writes.Bulk((db, token) => Restore(db, run, table, changes, look, kind, token), ct);
            foreach (var ids in plan.Made(table).Chunk(table.IsAudited ? AuditedRows : PlainRows))
                await writes.Bulk((db, token) => Remove(db, table, ids, look, kind, token), ct);
        }
    }

    private static async Task Restore(FitCrmDb db, Guid run, UndoTable table, JournalChange[] changes, UndoLook look, ImportKind kind, CancellationToken ct)
    {
        var rows = await look.At(db, table, [.. changes.Select(c => c.Id)], ct);
        var byId = changes.ToDictionary(c => c.Id);
        var left = new List<JournalChange>();
        foreach (var entity in await Entities(db, table, [.. rows.Select(r => r.Id)], ct))
        {
            Journal.PutBack(db.Entry(entity), byId[entity.Id].Before);
            left.Add(new(entity.Id, entity.Version + (db.Entry(entity).State == EntityState.Modified ? 1 : 0), []));
        }
        db.Add(JournalRow.Of(run, table.Name, [], left));   // killed and asked again, it knows its own hand
        Tell(db, kind, rows);
    }

    private async Task Remove(FitCrmDb db, UndoTable table, Guid[] ids, UndoLook look, ImportKind kind, CancellationToken ct)
    {
        var rows = await look.At(db, table, ids, ct);
        if (rows.Count == 0) return;
        var going = rows.Select(r => r.Id).ToList();
        foreach (var reference in table.References)
            if (_trails.Find(t => t.Of == reference.Type.ClrType) is { } trail) await trail.Remove(db, reference.Property, going, ct);
        if (table.IsAudited) db.RemoveRange(await Entities(db, table, going, ct));
        else await Delete(db, table, going, ct);
        Tell(db, kind, rows.Where(r => r.Person != r.Id));
    }

    private static async Task Delete(FitCrmDb db, UndoTable table, List<Guid> ids, CancellationToken ct)
    {
        await using var command = db.Raw().Command($"DELETE FROM {Dialect.Quoted(table.Name)} WHERE {Dialect.Quoted("Id")} IN ({string.Join(",", ids.Select((_, i) => $"@p{i}"))})", ids.Count);
        for (var i = 0; i < ids.Count; i++) command.Parameters[i].Value = Columns.Id(db, ids[i]);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Tell(FitCrmDb db, ImportKind kind, IEnumerable<StandingRow> rows)
    {
        if (rows.Select(r => r.Person).OfType<Guid>().Distinct().ToList() is { Count: > 0 } people) kind.TakenBack(db, people);
    }

    private async Task Ended(FitCrmDb db, ImportRun run, bool done, UndoLook look, CancellationToken ct)
    {
        var now = await db.Set<ImportRun>().AsTracking().SingleAsync(r => r.Id == run.Id, ct);
        now.TakenBack(done, [.. look.Left.Take(ImportBook.MostLeft)], machine.GetUtcNow());
        if (!done) return;
        await db.Set<JournalRow>().Where(j => j.RunId == run.Id).ExecuteDeleteAsync(ct);
        db.Note("import-undone", run.Kind, null, new { run.FileName, Kept = look.People.Count });
    }

    private static Task<List<Entity>> Entities(FitCrmDb db, UndoTable table, List<Guid> ids, CancellationToken ct) =>
        (Task<List<Entity>>)Loading.MakeGenericMethod(table.Type.ClrType).Invoke(null, [db, ids, ct])!;

    private static async Task<List<Entity>> Load<T>(FitCrmDb db, List<Guid> ids, CancellationToken ct)
        where T : Entity => [.. await db.Set<T>().AsTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct)];
}
