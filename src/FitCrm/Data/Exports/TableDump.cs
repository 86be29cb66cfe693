using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitCrm.Data.Exports;

/// <summary>Every row of one table, as CSV and as a JSON array, with ids, days and instants as text. Secrets (passwords, tokens, keys) are left out.</summary>
internal static class TableDump
{
    private static readonly string[] Secret = ["PasswordHash", "SecurityStamp", "Hash", "Salt", "BodyHash", "Secret", "Xml"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes both files; answers with the number of rows.</summary>
    public static async Task<long> Write(FitCrmDb db, IEntityType entity, string path, CancellationToken ct)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var columns = entity.GetFlattenedProperties().Select(p => (Name: p.GetColumnName(table)!, Property: p)).Where(c => !Secret.Contains(c.Name)).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Raw().Transaction;
        command.CommandText = $"SELECT {string.Join(",", columns.Select(c => Dialect.Quoted(c.Name)))} FROM {Dialect.Quoted(table.Name)} ORDER BY 1";
        await using var reader = await command.ExecuteReaderAsync(ct);
        await using var csv = new CsvFile(path + ".csv");
        await using var json = new StreamWriter(path + ".json");
        await csv.Write(columns.Select(c => c.Name));
        var rows = 0L;
        for (; await reader.ReadAsync(ct); rows++)
        {
            var values = columns.Select((c, i) => Plain(c.Property, reader.GetValue(i))).ToArray();
            await csv.Write(values);
            await json.WriteAsync(rows == 0 ? "[\n" : ",\n");
            await json.WriteAsync(JsonSerializer.Serialize(columns.Select((c, i) => (c.Name, Value: values[i])).ToDictionary(x => x.Name, x => x.Value), Json));
        }
        await json.WriteAsync(rows == 0 ? "[]\n" : "\n]\n");
        return rows;
    }

    private static object? Plain(IProperty property, object value)
    {
        if (value is DBNull) return null;
        var known = property.GetTypeMapping().Converter is { } converter && converter.ProviderClrType != typeof(string)
            ? converter.ConvertFromProvider(Convertible(value, converter.ProviderClrType)) : value;
        return known switch
        {
            byte[] bytes => Convert.ToBase64String(bytes),
            Guid id => id.ToString(),
            Enum word => word.ToString(),
            DateTime at => new DateTimeOffset(at, TimeSpan.Zero),
            _ => known,
        };
    }

    private static object Convertible(object value, Type type) => value.GetType() == type ? value : Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
}
