namespace FitCrm.Data;

/// <summary>What the start of the program decides: where the data lies, which database, which business day.</summary>
public sealed record AppOptions
{
    /// <summary>Folder of the database file, photos, keys and logs.</summary>
    public required string DataFolder { get; init; }

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>Connection string; for SQLite the file in the data folder when it is empty.</summary>
    public string Connection { get; init; } = "";

    /// <summary>The business day to work on, when it is not today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Start with an empty club instead of the demo.</summary>
    public bool Empty { get; init; }

    /// <summary>Whether pump, mail and schedules run in this process (a server) or only what is asked for (a command).</summary>
    public bool Background { get; init; }

    /// <summary>The SQLite file of the data folder.</summary>
    public string SqliteFile => Path.Combine(DataFolder, "fitcrm.db");

    /// <summary>Whether the program listens to this machine only.</summary>
    public bool LoopbackOnly => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) && uri.IsLoopback);
}
