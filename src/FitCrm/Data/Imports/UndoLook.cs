using System.Data.Common;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Imports;

/// <summary>A row as it stands now.</summary>
internal readonly record struct StandingRow(Guid Id, Guid? Person, long Version);

/// <summary>Looks at what was used since an import: a row that somebody changed, or that something new refers to. What belongs to such a person stays as a whole.</summary>
internal sealed class UndoLook(UndoPlan plan)
{
    private readonly HashSet<(Guid?, string, string)> _told = [];

    /// <summary>People of whom everything stays.</summary>
    public HashSet<Guid> People { get; } = [];

    /// <summary>Rows of nobody that stay.</summary>
    public HashSet<Guid> Rows { get; } = [];

    /// <summary>What was used, and how.</summary>
    public List<UndoLeft> Left { get; } = [];

    /// <summary>Looks at some rows of a table. Answers with those that are still there and may go.</summary>
    public async Task<IReadOnlyList<StandingRow>> At(FitCrmDb db, UndoTable table, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await Select(db, table.Sql, ids, r => new StandingRow(Columns.ReadId(r, 0), r.IsDBNull(1) ? null : Columns.ReadId(r, 1), r.GetInt64(2)), ct);
        var byId = rows.ToDictionary(r => r.Id);
        if (table.IsEntity)
            foreach (var row in rows.Where(r => r.Version != plan.VersionOf(table, r.Id))) Keep(row, table.Word, Words.Of("Data.undo-changed"));
        var mine = ids.Where(id => plan.IsMine(table.Name, id)).ToList();
        foreach (var reference in mine.Count == 0 ? [] : table.References)
            foreach (var (to, kept) in await Uses(db, reference, mine, ct))
                if (!byId.TryGetValue(to, out var row)) continue;
                else if (!kept) Keep(row, table.Word, Words.Of("Data.undo-added", UndoTable.WordOf(reference.Type)));
                else if (row.Person is null) Rows.Add(row.Id);   // a plan of somebody who stays
        return [.. rows.Where(r => r.Person is { } p ? !People.Contains(p) : !Rows.Contains(r.Id))];
    }

    // What refers to a row: somebody's new row, or (to a row of nobody) one of the import's own that stays.
    private async Task<List<(Guid To, bool Kept)>> Uses(FitCrmDb db, UndoReference reference, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (reference.Trail is { } trail) return [.. (await trail.Uses(db, reference.Property, ids, ct)).Where(u => !plan.IsMine(reference.Table, u.Id)).Select(u => (u.To, false))];
        var found = await Select(db, reference.Sql, ids, r => (Id: r.IsDBNull(0) ? (Guid?)null : Columns.ReadId(r, 0), To: Columns.ReadId(r, 1), Person: r.IsDBNull(2) ? (Guid?)null : Columns.ReadId(r, 2)), ct);
        return [.. from use in found
                let own = use.Id is { } id && plan.IsMine(reference.Table, id)
                where !own || (use.Person is { } person && People.Contains(person))
                select (use.To, own)];
    }

    private void Keep(StandingRow row, string what, string why)
    {
        if (row.Person is { } person) People.Add(person);
        else Rows.Add(row.Id);
        if (_told.Add((row.Person ?? row.Id, what, why))) Left.Add(new(row.Person, what, why));
    }

    /// <summary>Runs a SELECT whose text ends before its list of ids.</summary>
    internal static async Task<List<T>> Select<T>(FitCrmDb db, string sql, IReadOnlyList<Guid> ids, Func<DbDataReader, T> read, CancellationToken ct)
    {
        if (db.Database.GetDbConnection().State != System.Data.ConnectionState.Open) await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Raw().Command($"{sql}({string.Join(",", ids.Select((_, i) => $"@p{i}"))})", ids.Count);
        for (var i = 0; i < ids.Count; i++) command.Parameters[i].Value = Columns.Id(db, ids[i]);
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }
}
