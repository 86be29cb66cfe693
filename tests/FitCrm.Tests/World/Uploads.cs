using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Data.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.World;

/// <summary>Imports over the API, and the work at them where no background works.</summary>
internal static class Uploads
{
    /// <summary>Sends a file; the answer as JSON, a refusal too.</summary>
    public static async Task<JsonElement> Upload(this HttpClient http, string csv, string? kind = null, bool? dryRun = null, string? map = null, string name = "members.csv", string? club = null)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", name } };
        foreach (var (field, value) in new[] { ("kind", kind), ("map", map), ("club", club), ("dryRun", dryRun?.ToString()) })
            if (value is not null) form.Add(new StringContent(value), field);
        using var answer = await http.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Asks something of an import; the answer as JSON, a refusal too.</summary>
    public static async Task<JsonElement> Ask(this HttpClient http, Guid id, string what, object? body = null)
    {
        using var answer = await http.PostAsync(new Uri($"/api/v1/imports/{id}/{what}", UriKind.Relative), body is null ? null : JsonContent.Create(body));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>An import as it stands.</summary>
    public static Task<JsonElement> Import(this HttpClient http, Guid id) => http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/imports/{id}", UriKind.Relative));

    /// <summary>Waits until an import is in one of these states.</summary>
    public static async Task<JsonElement> Until(this HttpClient http, Guid id, Func<JsonElement, bool> holds)
    {
        for (var i = 0; i < 2_400; i++, await Task.Delay(50))
            if (await http.Import(id) is var run && holds(run)) return run;
        throw new TimeoutException((await http.Import(id)).ToString());
    }

    public static string State(this JsonElement run) => run.GetProperty("state").GetString()!;

    /// <summary>Read, created, updated, unchanged, duplicates, rejected.</summary>
    public static string CountsOf(this JsonElement run) =>
        string.Join(' ', new[] { "read", "created", "updated", "unchanged", "duplicates", "rejected" }.Select(n => run.GetProperty("counts").GetProperty(n).GetInt64()));

    /// <summary>Works at what waits.</summary>
    public static async Task Work(this Club club)
    {
        await club.Services.GetRequiredService<ImportRunner>().Drain();
        Caller.Current = Caller.CommandLine;
    }

    /// <summary>Everything that modules keep, row by row, but versions and what the program reckons by itself.</summary>
    public static async Task<List<string>> Everything(this Club club)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.ClrType.Namespace?.StartsWith("FitCrm.Data", StringComparison.Ordinal) == false).Select(t => t.GetTableName()!).Distinct().Where(t => t != "retention_pulses" && !t.StartsWith("staff_", StringComparison.Ordinal)))
            rows.AddRange(await Rows(db, table));
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> Rows(FitCrmDb db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add($"{table}: " + string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != "Version")
                .Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }
}
