using FitCrm.Kernel;
using Microsoft.Data.Sqlite;

namespace FitCrm.Data;

/// <summary>One waiting job: worked inside a savepoint of the shared transaction, answered after the commit.</summary>
internal abstract class SqliteJob(Caller caller)
{
    private IReadOnlyList<Action> _then = [];

    /// <summary>Returns whether its changes stand in the transaction.</summary>
    public async Task<bool> Work(SqliteDb db, SqliteTransaction transaction, SqliteSavepoint savepoint, WriteTurns turns)
    {
        Caller.Current = caller;
        savepoint.Save(transaction);
        var kept = false;
        try
        {
            db.Begin(turns.For(caller));
            kept = await Try(db);
            if (kept) _then = db.AfterTheCommit;
        }
        catch (Exception fell) { Error = fell; }
        if (!kept) savepoint.Rollback(transaction);
        savepoint.Release(transaction);
        return kept;
    }

    public void Succeed()
    {
        if (Error is null) foreach (var then in _then) then();
        Reply();
    }

    public void Fail(Exception fell)
    {
        Error ??= fell;
        Reply();
    }

    protected Exception? Error { get; private set; }

    protected abstract Task<bool> Try(FitCrmDb db);

    protected abstract void Reply();
}

internal sealed class SqliteJob<T>(Func<FitCrmDb, CancellationToken, Task<T>> job, Caller caller, CancellationToken ct) : SqliteJob(caller)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;

    public Task<T> Answer => _answer.Task;

    protected override async Task<bool> Try(FitCrmDb db)
    {
        ct.ThrowIfCancellationRequested();
        _value = await job(db, ct);
        if (_value is IOutcome { Refused: not null }) return false;
        await db.SaveChangesAsync(ct);
        return true;
    }

    protected override void Reply()
    {
        if (Error is OperationCanceledException) _answer.TrySetCanceled(ct.IsCancellationRequested ? ct : new CancellationToken(true));
        else if (Error is not null) _answer.TrySetException(Error);
        else _answer.TrySetResult(_value!);
    }
}
