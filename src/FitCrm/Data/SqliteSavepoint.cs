using Microsoft.Data.Sqlite;

namespace FitCrm.Data;

/// <summary>The savepoint around each job, by commands that stay prepared: those of the driver are compiled anew for each job.</summary>
internal sealed class SqliteSavepoint(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _save = new("SAVEPOINT job", connection);
    private readonly SqliteCommand _rollback = new("ROLLBACK TO job", connection);
    private readonly SqliteCommand _release = new("RELEASE job", connection);

    public void Save(SqliteTransaction transaction) => Run(_save, transaction);

    public void Rollback(SqliteTransaction transaction) => Run(_rollback, transaction);

    public void Release(SqliteTransaction transaction) => Run(_release, transaction);

    public void Dispose()
    {
        foreach (var command in new[] { _save, _rollback, _release }) command.Dispose();
    }

    private static void Run(SqliteCommand command, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
