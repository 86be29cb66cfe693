namespace FitCrm.Benchmarks;

/// <summary>One figure of the list in the contract. A scenario is one class in one file; it is found by itself.</summary>
public abstract class Scenario
{
    /// <summary>The name it is run by.</summary>
    public abstract string Name { get; }

    /// <summary>What it measures, in one line.</summary>
    public abstract string About { get; }

    /// <summary>Measures; the folder of <paramref name="run"/> is gone afterwards.</summary>
    public abstract Task<Figure> Run(Run run, CancellationToken ct);
}

/// <summary>What a scenario is told.</summary>
/// <param name="Scale">1 is the size the limits speak of; smaller is a quick look.</param>
/// <param name="Database">sqlite or postgres.</param>
/// <param name="Connection">Connection string of an empty PostgreSQL database of this run; null on SQLite.</param>
/// <param name="Folder">An empty data folder of this run.</param>
public sealed record Run(double Scale, string Database, string? Connection, string Folder)
{
    /// <summary>A size at this scale, at least <paramref name="least"/>.</summary>
    public int Sized(int full, int least = 1) => Math.Max(least, (int)(full * Scale));

    /// <summary>The common options of every command of the program for this run.</summary>
    public IEnumerable<string> Options => Connection is null
        ? ["--data", Folder, "--database", "sqlite"]
        : ["--data", Folder, "--database", "postgres", "--connection", Connection];

    /// <summary>A line for people, on standard error.</summary>
    public static void Say(string line) => Console.Error.WriteLine(line);
}

/// <summary>What came out: the figure, a yardstick of the same kind of work measured in the same run, and the limit asked for.</summary>
public sealed record Figure
{
    /// <summary>The figure.</summary>
    public required double Value { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>What the yardstick is.</summary>
    public required string Yardstick { get; init; }

    /// <summary>The yardstick's value, in the same unit where that makes sense.</summary>
    public required double YardstickValue { get; init; }

    /// <summary>The limit in words.</summary>
    public required string Limit { get; init; }

    /// <summary>Whether the limit holds.</summary>
    public required bool Holds { get; init; }

    /// <summary>Everything else worth knowing.</summary>
    public Dictionary<string, object?> Details { get; init; } = [];
}
