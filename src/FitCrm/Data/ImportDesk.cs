namespace FitCrm.Data;

/// <summary>Where the batches of one import are written.</summary>
public abstract class ImportDesk
{
    /// <summary>Services of the program, for what reading needs.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Whether nobody else writes to this database, so that batches may be large.</summary>
    public required bool Alone { get; init; }

    /// <summary>Writes a batch in one transaction.</summary>
    public abstract Task<T> Write<T>(Func<FitCrmDb, CancellationToken, Task<T>> batch, CancellationToken ct);
}
