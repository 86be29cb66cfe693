using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FitCrm.Benchmarks.Load;

/// <summary>One kept-alive HTTP/1.1 connection with as little work of its own as can be, so that a load measures the server and not its client.</summary>
internal sealed class HttpSocket : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly string _head;

    public HttpSocket(Uri address, string token)
    {
        _socket.Connect(IPAddress.Loopback, address.Port);
        _head = $"Host: {address.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n";
    }

    /// <summary>Sends one request and reads its whole answer: status and body as it came.</summary>
    public async Task<(int Status, string Body)> Send(string method, string path, string body)
    {
        var bytes = Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\n{_head}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        await _socket.SendAsync(bytes, SocketFlags.None);
        var length = 0;
        while (true)
        {
            var got = await _socket.ReceiveAsync(_buffer.AsMemory(length), SocketFlags.None);
            if (got == 0) throw new IOException("The server closed the connection.");
            length += got;
            if (Whole(_buffer.AsSpan(0, length)) is { } start) return (Status(), Encoding.UTF8.GetString(_buffer, start, length - start));
        }
    }

    public void Dispose() => _socket.Dispose();

    private int Status() => int.Parse(Encoding.ASCII.GetString(_buffer, 9, 3), CultureInfo.InvariantCulture);

    // Where the body begins once all of it is there: as long as it says, or up to the empty chunk.
    private static int? Whole(ReadOnlySpan<byte> got)
    {
        var end = got.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var head = got[..end];
        var body = got[(end + 4)..];
        if (head.IndexOf("Transfer-Encoding: chunked"u8) >= 0) return body.EndsWith("0\r\n\r\n"u8) ? end + 4 : null;
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return end + 4;
        var said = head[(at + 16)..];
        var line = said.IndexOf("\r\n"u8);
        var length = int.Parse(Encoding.ASCII.GetString(line < 0 ? said : said[..line]), CultureInfo.InvariantCulture);
        return body.Length >= length ? end + 4 : null;
    }
}
