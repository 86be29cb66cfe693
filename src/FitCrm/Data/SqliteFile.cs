using Microsoft.Data.Sqlite;

namespace FitCrm.Data;

/// <summary>The database file of the data folder and how it is opened.</summary>
internal static class SqliteFile
{
    public static string ConnectionString(AppOptions options, bool pooling = true) => options.Connection.Length > 0
        ? options.Connection
        : new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, Pooling = pooling, DefaultTimeout = 30 }.ToString();

    public static void OpenForWriting(SqliteConnection connection)
    {
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = SqlitePragmas.Sql;
        pragmas.ExecuteNonQuery();
    }
}
