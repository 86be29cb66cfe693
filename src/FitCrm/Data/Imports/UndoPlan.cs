using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Imports;

/// <summary>Everything an import wrote, out of its journal: the rows it made, and of those it changed the oldest values before with the version it left.</summary>
internal sealed class UndoPlan
{
    private readonly Dictionary<string, List<Guid>> _made = [];
    private readonly Dictionary<string, Dictionary<Guid, JournalChange>> _changed = [];
    private readonly Dictionary<string, HashSet<Guid>> _mine = [];

    /// <summary>The tables, those that refer to others first.</summary>
    public IReadOnlyList<UndoTable> Tables { get; private set; } = [];

    /// <summary>Reads the journal of a run.</summary>
    public static async Task<UndoPlan> Read(FitCrmDb db, Guid run, IReadOnlyList<ITrail> trails, CancellationToken ct)
    {
        var plan = new UndoPlan();
        await foreach (var row in db.Set<JournalRow>().Where(j => j.RunId == run).OrderBy(j => j.Id).AsAsyncEnumerable().WithCancellation(ct)) plan.Take(row);
        plan.Tables = Sorted([.. plan._made.Keys.Union(plan._changed.Keys).Select(t => new UndoTable(db, t, trails))]);
        return plan;
    }

    /// <summary>Rows that the import made.</summary>
    public IReadOnlyList<Guid> Made(UndoTable table) => _made.GetValueOrDefault(table.Name) ?? [];

    /// <summary>Rows that were there before and that the import changed.</summary>
    public IReadOnlyList<JournalChange> Changed(UndoTable table) =>
        _changed.TryGetValue(table.Name, out var rows) ? [.. rows.Values.Where(c => !IsMine(table.Name, c.Id))] : [];

    /// <summary>Whether the import made this row.</summary>
    public bool IsMine(string table, Guid row) => _mine.TryGetValue(table, out var rows) && rows.Contains(row);

    /// <summary>The version in which the import left a row.</summary>
    public long VersionOf(UndoTable table, Guid row) => _changed.TryGetValue(table.Name, out var rows) && rows.TryGetValue(row, out var change) ? change.Version : 0;

    private void Take(JournalRow row)
    {
        if (!_made.TryGetValue(row.Table, out var made)) (_made[row.Table], _mine[row.Table]) = (made = [], []);
        foreach (var id in row.Made())
            if (_mine[row.Table].Add(id)) made.Add(id);
        if (!_changed.TryGetValue(row.Table, out var changed)) _changed[row.Table] = changed = [];
        foreach (var change in row.Changed())
            changed[change.Id] = changed.TryGetValue(change.Id, out var earlier) ? change with { Before = Joined(earlier.Before, change.Before) } : change;
    }

    private static Dictionary<string, JsonElement> Joined(Dictionary<string, JsonElement> earlier, Dictionary<string, JsonElement> later)
    {
        var all = new Dictionary<string, JsonElement>(later);
        foreach (var (name, value) in earlier) all[name] = value;
        return all;
    }

    // A row can go only after those that refer to it.
    private static List<UndoTable> Sorted(List<UndoTable> tables)
    {
        var sorted = new List<UndoTable>();
        foreach (var table in tables.OrderBy(t => t.Name, StringComparer.Ordinal)) Put(table);
        return sorted;

        void Put(UndoTable table)
        {
            if (sorted.Contains(table)) return;
            foreach (var other in tables.Where(o => o != table && o.Type.GetForeignKeys().Any(f => f.PrincipalEntityType == table.Type))) Put(other);
            sorted.Add(table);
        }
    }
}
