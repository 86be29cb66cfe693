using Npgsql;

namespace FitCrm.Benchmarks;

/// <summary>All scenarios of this program, by name.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Scenario> All { get; } = [.. typeof(Scenario).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Scenario)) && !t.IsAbstract)
        .Select(t => (Scenario)Activator.CreateInstance(t)!).OrderBy(s => s.Name, StringComparer.Ordinal)];

    public static Scenario? ByName(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>Runs one scenario in an empty folder (and an empty PostgreSQL database) that are gone afterwards.</summary>
    public static async Task<Figure> Measure(Scenario scenario, Options options, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("fitcrm-bench-").FullName;
        var database = options.Database == "postgres" ? "bench_" + Path.GetFileName(folder)[13..].ToLowerInvariant() : null;
        try
        {
            if (database is not null) await Server(null, $"CREATE DATABASE \"{database}\"", ct);
            return await scenario.Run(new Run(options.Scale, options.Database, database is null ? null : Connection(database), folder), ct);
        }
        finally
        {
            if (database is not null) await Server(null, $"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)", CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Connection(string? database) => new NpgsqlConnectionStringBuilder(
        Environment.GetEnvironmentVariable("FITCRM_TEST_POSTGRES") ?? throw new InvalidOperationException("FITCRM_TEST_POSTGRES names the PostgreSQL server to measure on."))
    { Database = database ?? "postgres" }.ConnectionString;

    private static async Task Server(string? database, string sql, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(Connection(database));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
