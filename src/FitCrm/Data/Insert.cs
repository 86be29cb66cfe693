using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitCrm.Data;

/// <summary>Inserts entities with a prepared command made from the model: no change tracking, no audit, no events; the caller publishes those.</summary>
internal sealed class Insert<TEntity>
    where TEntity : class
{
    private readonly ConcurrentDictionary<bool, (string Sql, string[] Names, Func<TEntity, object>[] Values)> _made = new();

    /// <summary>Inserts one row inside the job.</summary>
    public async Task Run(FitCrmDb db, TEntity entity, CancellationToken ct)
    {
        var (sql, names, values) = _made.GetOrAdd(db.IsEmbedded(), _ => Make(db));
        var given = new object[values.Length];
        for (var i = 0; i < given.Length; i++) given[i] = values[i](entity);
        await db.Prepared(sql, names, given).ExecuteNonQueryAsync(ct);
    }

    private static (string, string[], Func<TEntity, object>[]) Make(FitCrmDb db)
    {
        var type = db.Model.FindEntityType(typeof(TEntity))!;
        var columns = type.GetProperties().Where(c => c.ValueGenerated == ValueGenerated.Never).ToList();
        var names = columns.Select((_, i) => $"@p{i}").ToArray();
        var sql = $"INSERT INTO {Dialect.Quoted(type.GetTableName()!)} ({string.Join(", ", columns.Select(c => Dialect.Quoted(c.GetColumnName())))}) VALUES ({string.Join(", ", names)})";
        return (sql, names, [.. columns.Select(Value)]);
    }

    private static Func<TEntity, object> Value(IProperty column)
    {
        var (read, convert) = (column.GetGetter(), column.GetTypeMapping().Converter?.ConvertToProvider);
        return entity => read.GetClrValue(entity) is { } value ? (convert is null ? value : convert(value)!) : DBNull.Value;
    }
}
