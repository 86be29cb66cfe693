namespace FitCrm.Data;

/// <summary>Prepared inserts of many rows whose ids their makers chose.</summary>
public static class InsertOnceRows
{
    /// <summary>Inserts rows inside a job; one whose id stands there already is left as it is. Values come in the order of the columns, as ids, instants, days, enums, texts and numbers.</summary>
    /// <returns>How many were new.</returns>
    public static async Task<int> InsertOnce(this FitCrmDb db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var insert = db.Raw().Command(
            $"INSERT INTO {table} ({string.Join(",", columns.Select(Dialect.Quoted))}) VALUES ({string.Join(",", columns.Select((_, i) => $"@p{i}"))}) ON CONFLICT (\"Id\") DO NOTHING",
            columns.Count);
        var added = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = Stored(db, row[i]);
            if (await insert.ExecuteNonQueryAsync(ct) == 0) continue;
            added++;
            db.Journal?.Made(table, (Guid)row[0]!);
        }
        return added;
    }

    internal static object Stored(FitCrmDb db, object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => Columns.Id(db, id),
        DateTimeOffset at => Columns.At(db, at),
        DateOnly day => Columns.Day(db, day),
        Enum word => word.ToString(),
        _ => value,
    };
}
