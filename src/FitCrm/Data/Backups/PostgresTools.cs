using System.ComponentModel;
using System.Diagnostics;
using FitCrm.Kernel;
using Npgsql;

namespace FitCrm.Data.Backups;

/// <summary>PostgreSQL's own pg_dump and pg_restore, where they stand on this machine.</summary>
internal static class PostgresTools
{
    public static Task Dump(string connection, string file, CancellationToken ct) => Run("pg_dump", connection, ["--format=custom", "--no-owner", "--no-privileges", $"--file={file}"], ct);

    public static Task Restore(string connection, string file, CancellationToken ct) =>
        Run("pg_restore", connection, ["--clean", "--if-exists", "--single-transaction", "--no-owner", "--no-privileges", $"--dbname={new NpgsqlConnectionStringBuilder(connection).Database}", file], ct);

    /// <summary>How many others are connected to the database.</summary>
    public static async Task<long> Others(string connection, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task Run(string tool, string connection, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(tool) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in Environment(new(connection))) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var (error, _) = (process.StandardError.ReadToEndAsync(ct), process.StandardOutput.ReadToEndAsync(ct));
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0) throw new CommandRefusedException(Words.Of("Data.postgres-tool-failed", tool, (await error).Split('\n')[0]));
        }
        catch (Win32Exception)
        {
            throw new CommandRefusedException(Words.Of("Data.postgres-tool-missing", tool));
        }
    }

    private static IEnumerable<(string, string?)> Environment(NpgsqlConnectionStringBuilder to)
    {
        yield return ("PGHOST", to.Host);
        yield return ("PGPORT", to.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return ("PGUSER", to.Username);
        yield return ("PGDATABASE", to.Database);
        if (to.Password is not null) yield return ("PGPASSWORD", to.Password);
    }
}
