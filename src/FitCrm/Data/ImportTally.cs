namespace FitCrm.Data;

/// <summary>A row that was not taken, with the column and value at fault and the words why.</summary>
/// <param name="Row">Row of the file as a spreadsheet counts: the header is row 1.</param>
/// <param name="Column">The column's name in the file; none when the row as a whole is at fault.</param>
/// <param name="Value">What stands there, at most 200 characters.</param>
/// <param name="Why">What is wrong and what to do.</param>
public sealed record Reject(int Row, string? Column, string? Value, string Why);

/// <summary>What became of the rows of a file. Every row read is counted in exactly one of the other numbers.</summary>
public sealed class ImportTally
{
    /// <summary>How many rejects are listed one by one; all are counted.</summary>
    public const int MostListed = 10_000;

    private readonly List<Reject> _rejects = [];

    /// <summary>Rows of the file, without the header and empty lines.</summary>
    public long Read => Created + Updated + Unchanged + Duplicates + Rejected;

    /// <summary>Rows that brought something that was not there.</summary>
    public long Created { get; private set; }

    /// <summary>Rows that changed or added to what was there.</summary>
    public long Updated { get; private set; }

    /// <summary>Rows that say what is known already.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Rows that repeat an earlier row of the same file.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Rows that were not taken.</summary>
    public long Rejected { get; private set; }

    /// <summary>The rows not taken, in the order of the file, at most <see cref="MostListed"/>.</summary>
    public IReadOnlyList<Reject> Rejects => [.. _rejects.OrderBy(r => r.Row)];

    /// <summary>Counts rows of one outcome.</summary>
    public void Count(RowFate fate, long rows = 1)
    {
        switch (fate)
        {
            case RowFate.Created: Created += rows; break;
            case RowFate.Updated: Updated += rows; break;
            case RowFate.Unchanged: Unchanged += rows; break;
            default: Duplicates += rows; break;
        }
    }

    /// <summary>Counts a row that was not taken.</summary>
    public void Refuse(Reject reject)
    {
        Rejected++;
        if (_rejects.Count < MostListed) _rejects.Add(reject);
    }

    /// <summary>Adds the counts of a batch that is saved.</summary>
    public void Add(ImportTally batch)
    {
        Created += batch.Created;
        Updated += batch.Updated;
        Unchanged += batch.Unchanged;
        Duplicates += batch.Duplicates;
        Rejected += batch.Rejected;
        _rejects.AddRange(batch._rejects.Take(MostListed - _rejects.Count));
    }
}

/// <summary>What became of a row that was taken.</summary>
public enum RowFate
{
    /// <summary>It brought something new.</summary>
    Created,

    /// <summary>It changed or added to what was there.</summary>
    Updated,

    /// <summary>All of it was known.</summary>
    Unchanged,

    /// <summary>It repeats an earlier row of the file.</summary>
    Duplicate,
}
