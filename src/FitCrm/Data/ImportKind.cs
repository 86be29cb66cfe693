using FitCrm.Data.Files;

namespace FitCrm.Data;

/// <summary>What the person who imports says besides the file.</summary>
/// <param name="Club">Code of the club the rows belong to; needed only where there are several.</param>
/// <param name="TimeZone">IANA zone of a club to be made: of the first one in an empty data folder (UTC when unsaid), or of a further one.</param>
/// <param name="Currency">ISO 4217 currency of that club; of the first one EUR when unsaid.</param>
/// <param name="FileName">Name of the file, for the words of consents and the audit.</param>
public sealed record ImportOrder(string? Club, string? TimeZone, string? Currency, string FileName)
{
    /// <summary>Hears of each row that is not taken, however many there are.</summary>
    public Action<Reject>? Refused { get; init; }

    /// <summary>Hears now and then what became of the rows so far.</summary>
    public Action<ImportTally>? Progress { get; init; }
}

/// <summary>A kind of rows that can be imported. Its module registers it with <see cref="ImportKinds.AddImport{TKind}"/>; one instance serves one run.</summary>
public abstract class ImportKind
{
    /// <summary>The word on the command line: <c>people</c>, <c>visits</c>, …</summary>
    public abstract string Name { get; }

    /// <summary>Fields it understands.</summary>
    public abstract IReadOnlyList<ImportField> Fields { get; }

    /// <summary>What the person should know before the first row is taken, by the fields the file has; null when there is nothing to say.</summary>
    public virtual string? Caution(Func<ImportField, bool> has) => null;

    /// <summary>Whether its rows belong to all clubs and not to the one that the order names, so that only somebody of all clubs may bring them.</summary>
    public virtual bool OfEveryClub => false;

    /// <summary>Whether columns that are no field are kept beside the row.</summary>
    public virtual bool KeepsExtra => false;

    /// <summary>Its columns are those of another kind, too: of two that fit a file equally well, it is the other one.</summary>
    public virtual bool YieldsToOthers => false;

    /// <summary>Tells those who listen that an import of this kind was taken back from these people.</summary>
    public virtual void TakenBack(FitCrmDb db, IReadOnlyList<Guid> people) { }

    /// <summary>Reads the first rows without saving anything.</summary>
    internal abstract Task<IReadOnlyList<TriedRow>> Try(Sheet sheet, FileLayout layout, ImportOrder order, ImportDesk desk, int rows, CancellationToken ct);

    internal abstract Task<ImportTally> Run(Sheet sheet, FileLayout layout, ImportOrder order, ImportDesk desk, CancellationToken ct);
}

/// <summary>An import kind whose rows are read into values of a type, and saved in batches.</summary>
public abstract class ImportKind<TRow> : ImportKind
{
    private const int RowsBetweenSweeps = 20_000;
    private const int RowsBetweenNews = 1_000;
    private const long Large = 300L << 20;
    private int _sinceSwept;

    /// <summary>Rows of one batch, saved in one transaction; kept so small that others can write in between where a server runs.</summary>
    protected abstract int BatchRows(bool alone);

    /// <summary>Loads what reading needs: the club, who is known.</summary>
    /// <exception cref="FileRefused">The order names no club that there is.</exception>
    protected abstract Task Prepare(ImportOrder order, ImportDesk desk, CancellationToken ct);

    /// <summary>Reads a row into a value, which is not used when the row is rejected (<see cref="ImportRow.Rejected"/>) or its <paramref name="fate"/> is known already. No database here.</summary>
    protected abstract TRow? Read(ImportRow row, out RowFate? fate);

    /// <summary>Saves a batch and counts it. May be run again after a failure, so it changes nothing but the database.</summary>
    protected abstract Task<ImportTally> Save(FitCrmDb db, IReadOnlyList<TRow> rows, CancellationToken ct);

    /// <summary>Called once the batch stands.</summary>
    protected virtual void Saved(IReadOnlyList<TRow> rows) { }

    internal override async Task<ImportTally> Run(Sheet sheet, FileLayout layout, ImportOrder order, ImportDesk desk, CancellationToken ct)
    {
        await Prepare(order, desk, ct);
        var (tally, row, most) = (new ImportTally(), new ImportRow(layout), BatchRows(desk.Alone));
        var batch = new List<TRow>(most);
        var rows = 0;
        foreach (var line in sheet.Rows())
        {
            if (++rows % RowsBetweenNews == 0) Tell(tally, order, ct);
            RowFate? fate = null;
            var value = row.At(line).Rejected is null ? Read(row, out fate) : default;
            if (row.Rejected is { } reject) Refuse(tally, reject, order);
            else if (fate is { } known) tally.Count(known);
            else batch.Add(value!);
            if (batch.Count == most) await Flush(batch, tally, order, desk, ct);
        }
        if (batch.Count > 0) await Flush(batch, tally, order, desk, ct);
        return tally;
    }

    internal override async Task<IReadOnlyList<TriedRow>> Try(Sheet sheet, FileLayout layout, ImportOrder order, ImportDesk desk, int rows, CancellationToken ct)
    {
        await Prepare(order, desk, ct);
        var (row, tried) = (new ImportRow(layout), new List<TriedRow>());
        foreach (var line in sheet.Rows().Take(rows))
        {
            var cells = layout.Fields.Select(f => TriedCell.Of(row.At(line), f)).ToList();
            if (row.At(line).Rejected is null) Read(row, out _);
            tried.Add(new(line.Number, cells, row.Rejected));
        }
        return tried;
    }

    private static void Tell(ImportTally tally, ImportOrder order, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        order.Progress?.Invoke(tally);
    }

    private static void Refuse(ImportTally tally, Reject reject, ImportOrder order)
    {
        tally.Refuse(reject);
        order.Refused?.Invoke(reject);
    }

    private async Task Flush(List<TRow> batch, ImportTally tally, ImportOrder order, ImportDesk desk, CancellationToken ct)
    {
        var saved = await desk.Write((db, stop) => Save(db, batch, stop), ct);
        foreach (var reject in order.Refused is null ? [] : saved.Rejects) order.Refused!(reject);
        tally.Add(saved);
        Saved(batch);
        order.Progress?.Invoke(tally);
        _sinceSwept += batch.Count;
        batch.Clear();
        if (_sinceSwept < RowsBetweenSweeps || desk.InServer) return;
        _sinceSwept = 0;
        // On a machine with much memory the runtime lets the litter of many batches lie; millions of rows must stay flat.
        GC.Collect(Environment.WorkingSet > Large ? 2 : 1, GCCollectionMode.Forced, blocking: true);
    }
}
