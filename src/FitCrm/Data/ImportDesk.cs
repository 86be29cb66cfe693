namespace FitCrm.Data;

/// <summary>Where the batches of one import are written: for real, or for a trial that leaves nothing.</summary>
public abstract class ImportDesk
{
    /// <summary>Whether nobody else writes to this database now, so that batches may be large; asked anew each time.</summary>
    public abstract bool Alone { get; }

    /// <summary>Whether it works inside a server, whose callers should not wait for memory to be tidied.</summary>
    public virtual bool InServer => false;

    /// <summary>Looks at the database, where others need not wait for that.</summary>
    public virtual Task<T> Look<T>(Func<FitCrmDb, CancellationToken, Task<T>> look, CancellationToken ct) => Write(look, ct);

    /// <summary>Runs a batch, or a look at the database, in one transaction.</summary>
    public abstract Task<T> Write<T>(Func<FitCrmDb, CancellationToken, Task<T>> batch, CancellationToken ct);
}
