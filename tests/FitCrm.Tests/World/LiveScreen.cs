using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.World;

/// <summary>A screen that listens to <c>/live</c> as a page does: SignalR over a web socket without negotiation (the package that has this transport cannot be restored here).</summary>
internal sealed class LiveScreen : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly BlockingCollection<(string Message, JsonElement Note)> _heard = [];

    private LiveScreen(HubConnection hub)
    {
        _hub = hub;
        foreach (var message in (string[])["checkIn", "task", "member"]) hub.On<JsonElement>(message, note => _heard.Add((message, note)));
        hub.Closed += _ => { Cut.TrySetResult(); return Task.CompletedTask; };
    }

    /// <summary>Done when the server closed the connection.</summary>
    public TaskCompletionSource Cut { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens a screen with somebody's token.</summary>
    public static async Task<LiveScreen> Open(Uri address, string? token)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new UriBuilder(new Uri(address, "/live")) { Scheme = "ws" }.Uri));
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketTransport(token));
        var screen = new LiveScreen(builder.Build());
        await screen._hub.StartAsync();
        return screen;
    }

    /// <summary>The next piece of news; null when none comes in time.</summary>
    public (string Message, JsonElement Note)? Next(TimeSpan within) => _heard.TryTake(out var heard, within) ? heard : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _heard.Dispose();
    }

    private sealed class WebSocketTransport(string? token) : IConnectionFactory
    {
        public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
        {
            var socket = new ClientWebSocket();
            if (token is not null) socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
            return new WebSocketConnection(socket);
        }
    }

    private sealed class WebSocketConnection : DefaultConnectionContext
    {
        private readonly ClientWebSocket _socket;
        private readonly CancellationTokenSource _closed = new();
        private readonly Task _pumps;

        public WebSocketConnection(ClientWebSocket socket)
        {
            _socket = socket;
            var (input, output) = (new Pipe(), new Pipe());
            Transport = new Ends(input.Reader, output.Writer);
            ConnectionClosed = _closed.Token;
            _pumps = Task.WhenAll(Receive(input.Writer), Send(output.Reader));
        }

        public override async ValueTask DisposeAsync()
        {
            await Transport.Output.CompleteAsync();
            await Task.WhenAny(_pumps, Task.Delay(1000));
            await _closed.CancelAsync();
            await _pumps;
            await Transport.Input.CompleteAsync();
            _socket.Dispose();
            _closed.Dispose();
            await base.DisposeAsync();
        }

        private async Task Receive(PipeWriter into)
        {
            try
            {
                while (await _socket.ReceiveAsync(into.GetMemory(4096), _closed.Token) is { MessageType: not WebSocketMessageType.Close } got)
                {
                    into.Advance(got.Count);
                    if ((await into.FlushAsync()).IsCompleted) break;
                }
            }
            catch (Exception fell) when (fell is OperationCanceledException or WebSocketException) { /* the other side is gone: the reader sees the end */ }
            await into.CompleteAsync();
        }

        private async Task Send(PipeReader from)
        {
            try
            {
                while (true)
                {
                    var read = await from.ReadAsync(_closed.Token);
                    foreach (var part in read.Buffer) await _socket.SendAsync(part, WebSocketMessageType.Text, true, _closed.Token);
                    from.AdvanceTo(read.Buffer.End);
                    if (read.IsCompleted) break;
                }
                if (_socket.State == WebSocketState.Open) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
            }
            catch (Exception fell) when (fell is OperationCanceledException or WebSocketException) { /* as above */ }
            await from.CompleteAsync();
        }

        private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
    }
}
