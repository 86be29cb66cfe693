using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FitCrm.Benchmarks.Load;

/// <summary>The yardstick of everything that must be on the disk before it is answered: one row, one durable commit, again and again, with nothing around it.</summary>
internal static class RawCommits
{
    /// <summary>Commits one row <paramref name="count"/> times on one connection, in the database kind and on the disk of the run.</summary>
    public static async Task<Timings> Measure(Run run, int count, CancellationToken ct)
    {
        await using DbConnection connection = run.Connection is { } server
            ? new NpgsqlConnection(server)
            : new SqliteConnection($"Data Source={Path.Combine(run.Folder, "yardstick.db")};Pooling=False");
        await connection.OpenAsync(ct);
        if (run.Connection is null) await Do(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;", ct);
        await Do(connection, "CREATE TABLE IF NOT EXISTS yardstick (id INTEGER, body TEXT)", ct);
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO yardstick (id, body) VALUES (1, 'one row of about the length of a check-in, so that the page it lies on fills alike')";
        await insert.PrepareAsync(ct);
        var (took, watch) = (new List<double>(count), Stopwatch.StartNew());
        for (var i = 0; i < count; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await insert.ExecuteNonQueryAsync(ct);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return new Timings(took, watch.Elapsed);
    }

    private static async Task Do(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
