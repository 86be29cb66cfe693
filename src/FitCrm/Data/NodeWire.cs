using System.Text.Json;
using System.Threading.Channels;
using Npgsql;

namespace FitCrm.Data;

/// <summary>Carries short news between the nodes that share a database. News may be lost while a node is away: it holds no truth.</summary>
public abstract class NodeWire
{
    private Action<string, string>? _heard;

    /// <summary>Sends to the other nodes; neither waits nor fails. A body is at most some hundred bytes: ids, not contents.</summary>
    public abstract void Send(string name, string body);

    /// <summary>Hears what other nodes send (not one's own).</summary>
    public void Listen(Action<string, string> heard) => _heard += heard;

    /// <summary>Passes on what came in.</summary>
    protected void Heard(string name, string body) => _heard?.Invoke(name, body);
}

/// <summary>SQLite has one node: there is nobody to tell.</summary>
internal sealed class OneNode : NodeWire
{
    public override void Send(string name, string body) { }
}

/// <summary>PostgreSQL: NOTIFY on one node, LISTEN on all; a notification is at most 7,999 bytes.</summary>
internal sealed class PostgresWire(AppOptions options, ILogger<PostgresWire> log) : NodeWire, IHostedService, IAsyncDisposable
{
    private const string Name = "fitcrm_live";
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly Channel<string> _out = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly CancellationTokenSource _stop = new();
    private NpgsqlDataSource? _source;
    private Task _work = Task.CompletedTask;

    public override void Send(string name, string body) => _out.Writer.TryWrite(JsonSerializer.Serialize(new Wired(_node, name, body)));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _source = NpgsqlDataSource.Create(options.Connection);
        _work = Task.WhenAll(Again(Speak), Again(Hear));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _work;
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null) await _source.DisposeAsync();
        _stop.Dispose();
    }

    private async Task Again(Func<CancellationToken, Task> work)
    {
        while (!_stop.IsCancellationRequested)
        {
            try { await work(_stop.Token); }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested) { return; }
            catch (Exception fell) when (fell is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
            {
                log.LogWarning("The wire between nodes is down and is tried again: {Why}", fell.Message);
                await Task.Delay(1000, _stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task Speak(CancellationToken ct)
    {
        await foreach (var body in _out.Reader.ReadAllAsync(ct))
        {
            await using var command = _source!.CreateCommand("SELECT pg_notify($1, $2)");
            command.Parameters.AddWithValue(Name);
            command.Parameters.AddWithValue(body);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task Hear(CancellationToken ct)
    {
        await using var connection = await _source!.OpenConnectionAsync(ct);
        connection.Notification += (_, came) => Pass(came.Payload);
        await using (var listen = new NpgsqlCommand("LISTEN " + Name, connection)) await listen.ExecuteNonQueryAsync(ct);
        while (true)
        {
            if (await connection.WaitAsync(Heartbeat, ct)) continue;
            await using var ping = new NpgsqlCommand("SELECT 1", connection);   // finds a dead connection
            await ping.ExecuteScalarAsync(ct);
        }
    }

    private void Pass(string payload)
    {
        try
        {
            if (JsonSerializer.Deserialize<Wired>(payload) is { } came && came.From != _node) Heard(came.Name, came.Body);
        }
        catch (JsonException) { /* another program's words on this channel */ }
    }

    private sealed record Wired(string From, string Name, string Body);
}
