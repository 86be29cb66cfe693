using System.Globalization;

namespace FitCrm.Data;

/// <summary>Says whether a server runs on a data folder: the server holds a file in it open for itself, and the machine lets go of it however the server ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private const string Name = "server.lock";
    private const string Day = "server.as-of";
    private readonly FileStream _held;

    private DataFolderLock(FileStream held) => _held = held;

    /// <summary>Takes the folder for a server; null when one has it.</summary>
    public static DataFolderLock? Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new(new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a server has the folder.</summary>
    public static bool IsHeld(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Name))) return false;
        using var mine = Take(folder);
        return mine is null;
    }

    /// <summary>Says on which business day the server works; null: today.</summary>
    public static void Tell(string folder, DateOnly? asOf) => File.WriteAllText(Path.Combine(folder, Day), asOf?.ToString("O", CultureInfo.InvariantCulture) ?? "");

    /// <summary>The business day that the server in the folder was started for; null: today.</summary>
    public static DateOnly? AsOfIn(string folder) =>
        Path.Combine(folder, Day) is var file && File.Exists(file) && DateOnly.TryParseExact(File.ReadAllText(file), "O", out var day) ? day : null;

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}

/// <summary>Holds the folder's lock while the server lives. A second server on the same SQLite file is refused: one process writes.</summary>
internal sealed class ServerMark(AppOptions options) : IHostedService, IDisposable
{
    private DataFolderLock? _held;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _held = DataFolderLock.Take(options.DataFolder);
        if (_held is not null) DataFolderLock.Tell(options.DataFolder, options.AsOf);
        return _held is null && options.Database == "sqlite" ? throw new FileRefused("server-runs-already", options.DataFolder) : Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _held?.Dispose();
}
