using Microsoft.Data.Sqlite;

namespace FitCrm.Data;

/// <summary>The database file of the data folder and how it is opened.</summary>
internal static class SqliteFile
{
    public static string ConnectionString(AppOptions options, bool pooling = true) => options.Connection.Length > 0
        ? options.Connection
        : new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, Pooling = pooling, DefaultTimeout = 30 }.ToString();

    // A commit in which pages changed places walks through the whole cache of its connection: with 32 MB that was a tenth of a check-in.
    // What many commits wrote is copied from the log into the file together.
    private const string OfTheWriter = "PRAGMA cache_size=-4000; PRAGMA wal_autocheckpoint=4000;";

    public static void OpenForWriting(SqliteConnection connection)
    {
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = SqlitePragmas.Sql + OfTheWriter;
        pragmas.ExecuteNonQuery();
    }

    /// <summary>A consistent copy, also while others write.</summary>
    public static void CopyTo(AppOptions options, string path)
    {
        using var from = new SqliteConnection(ConnectionString(options, pooling: false));
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    /// <summary>Whether something failed because the file is damaged or no database (SQLite's results 11 and 26).</summary>
    public static bool IsDamage(Exception fell)
    {
        for (var cause = fell; cause is not null; cause = cause.InnerException)
            if (cause is SqliteException { SqliteErrorCode: 11 or 26 }) return true;
        return false;
    }

    /// <summary>Removes a database file with its companions.</summary>
    public static void Remove(string path)
    {
        foreach (var end in new[] { "", "-wal", "-shm", "-journal" }) File.Delete(path + end);
    }
}
