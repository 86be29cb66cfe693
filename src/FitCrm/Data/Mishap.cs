using System.Net.Sockets;
using FitCrm.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FitCrm.Data;

/// <summary>One line for a failure that no command foresaw; where it may be our own mistake, the details go to the log of the data folder.</summary>
internal static class Mishap
{
    public static string Line(Exception fell, AppOptions options)
    {
        if (SqliteFile.IsDamage(fell)) return Words.Of("Data.database-damaged", options.SqliteFile);
        return Causes(fell).Reverse().Select(cause => Known(cause, options)).FirstOrDefault(line => line is not null) ?? Unforeseen(fell, options);
    }

    private static string? Known(Exception cause, AppOptions options) => cause switch
    {
        SqliteException sqlite => Words.Of("Data.database-fails", options.SqliteFile, sqlite.Message),
        PostgresException refused => Words.Of("Data.postgres-refuses", refused.MessageText),
        SocketException or NpgsqlException when options.Database == "postgres" => Words.Of("Data.postgres-silent", cause.Message),
        UnauthorizedAccessException or IOException => Words.Of("Data.file-fails", cause.Message),
        _ => null,
    };

    private static string Unforeseen(Exception fell, AppOptions options)
    {
        var log = Path.Combine(Directory.Exists(options.DataFolder) ? Path.Combine(options.DataFolder, "logs") : Path.GetTempPath(), "fitcrm-errors.log");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(log)!);
            File.AppendAllText(log, $"{TimeProvider.System.GetUtcNow():O} {fell}{Environment.NewLine}");
        }
        catch (Exception deaf) when (deaf is IOException or UnauthorizedAccessException) { log = "–"; }
        return Words.Of("Data.unforeseen", fell.Message, log);
    }

    private static IEnumerable<Exception> Causes(Exception fell)
    {
        for (var cause = fell; cause is not null; cause = cause.InnerException) yield return cause;
    }
}
