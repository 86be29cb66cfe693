using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitCrm.Data;

/// <summary>Inserts of many rows of which some may stand there already, known by a unique key.</summary>
public static class InsertNewRows
{
    /// <summary>Inserts so many rows inside a job; one whose key (any unique key) is taken is left out. <paramref name="fill"/> writes the values of a row, in the order of the
    /// columns (the first is the id), into an array that is used again.</summary>
    /// <returns>The numbers of the rows left out.</returns>
    public static Task<List<int>> InsertNew(this FitCrmDb db, string table, IReadOnlyList<string> columns, int count, Action<int, object?[]> fill, CancellationToken ct) =>
        db.IsEmbedded() ? OneByOne(db, table, columns, count, fill) : AtOnce(db, table, columns, count, fill, ct);

    private static async Task<List<int>> OneByOne(FitCrmDb db, string table, IReadOnlyList<string> columns, int count, Action<int, object?[]> fill)
    {
        var (left, row) = (new List<int>(), new object?[columns.Count]);
        await using var insert = db.Raw().Command(
            $"INSERT INTO {Dialect.Quoted(table)} ({Names(columns)}) VALUES ({string.Join(",", columns.Select((_, i) => $"@p{i}"))}) ON CONFLICT DO NOTHING", columns.Count);
        for (var at = 0; at < count; at++)
        {
            fill(at, row);
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = InsertOnceRows.Stored(db, row[i]);
            if (insert.ExecuteNonQuery() == 0) left.Add(at);
            else db.Journal?.Made(table, (Guid)row[0]!);
        }
        return left;
    }

    // Copied into a table of this transaction, then taken over in one statement.
    private static async Task<List<int>> AtOnce(FitCrmDb db, string table, IReadOnlyList<string> columns, int count, Action<int, object?[]> fill, CancellationToken ct)
    {
        var (ids, row) = (new Guid[count], new object?[columns.Count]);
        var passing = Dialect.Quoted("new_" + table);
        await using (var make = db.Raw().Command($"CREATE TEMP TABLE IF NOT EXISTS {passing} (LIKE {Dialect.Quoted(table)}) ON COMMIT DROP; TRUNCATE {passing}"))
            await make.ExecuteNonQueryAsync(ct);
        await using (var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync($"COPY {passing} ({Names(columns)}) FROM STDIN (FORMAT BINARY)", ct))
        {
            for (var at = 0; at < count; at++)
            {
                fill(at, row);
                ids[at] = (Guid)row[0]!;
                await copy.WriteRowAsync(ct, [.. row.Select(v => InsertOnceRows.Stored(db, v))]);
            }
            await copy.CompleteAsync(ct);
        }
        var taken = new HashSet<Guid>(count);
        await using var insert = db.Raw().Command($"INSERT INTO {Dialect.Quoted(table)} ({Names(columns)}) SELECT {Names(columns)} FROM {passing} ON CONFLICT DO NOTHING RETURNING {Dialect.Quoted(columns[0])}");
        await using var reader = await insert.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) taken.Add(reader.GetGuid(0));
        foreach (var id in taken) db.Journal?.Made(table, id);
        return [.. Enumerable.Range(0, count).Where(i => !taken.Contains(ids[i]))];
    }

    private static string Names(IReadOnlyList<string> columns) => string.Join(",", columns.Select(Dialect.Quoted));
}
