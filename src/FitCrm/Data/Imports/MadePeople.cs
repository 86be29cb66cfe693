using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Imports;

/// <summary>The people whom an import made, or whose rows it made, out of its journal: known for the day in which it can be taken back.</summary>
internal static class MadePeople
{
    private const int InOne = 400;

    /// <summary>Their ids, at most so many.</summary>
    public static async Task<IReadOnlyList<Guid>> Of(FitCrmDb db, Guid run, int most, CancellationToken ct)
    {
        var tables = (await db.Set<JournalRow>().Where(j => j.RunId == run).Select(j => j.Table).Distinct().ToListAsync(ct)).ConvertAll(t => new UndoTable(db, t, []));
        var people = new HashSet<Guid>();
        foreach (var table in tables.Where(t => t.HasPeople).OrderByDescending(t => t.IsPerson))
        {
            await foreach (var row in db.Set<JournalRow>().Where(j => j.RunId == run && j.Table == table.Name).OrderBy(j => j.Id).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (people.Count >= most) break;
                await Add(db, table, row, people, ct);
            }
            if (people.Count > 0) break;   // who was made goes before whose rows were
        }
        return [.. people.Take(most)];
    }

    private static async Task Add(FitCrmDb db, UndoTable table, JournalRow row, HashSet<Guid> people, CancellationToken ct)
    {
        if (table.IsPerson) people.UnionWith(row.Made());
        else foreach (var ids in row.Made().Chunk(InOne))
            people.UnionWith((await UndoLook.Select(db, table.Sql, ids, r => r.IsDBNull(1) ? (Guid?)null : Columns.ReadId(r, 1), ct)).OfType<Guid>());
    }
}
