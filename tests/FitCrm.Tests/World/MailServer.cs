using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace FitCrm.Tests.World;

/// <summary>A mail as the server took it.</summary>
public sealed record Taken(string From, string To, bool Tls, string? User, string Raw)
{
    /// <summary>A header, unfolded; null where there is none.</summary>
    public string? Header(string name) => Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)]
        .Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal)
        .Split("\r\n").Where(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(l => l[(name.Length + 1)..].Trim()).SingleOrDefault();
}

/// <summary>A small mail server that speaks SMTP over a real socket: STARTTLS (RFC 3207), AUTH PLAIN and LOGIN (RFC 4954), and whatever answers a test scripts.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Taken> _taken = [];

    /// <summary>Without a certificate it does not offer STARTTLS.</summary>
    public MailServer(X509Certificate2? certificate = null, string? user = null, string? password = null)
    {
        (Certificate, User, Password) = (certificate, user, password);
        _listener.Start();
        _ = Accept();
    }

    public X509Certificate2? Certificate { get; }

    public string? User { get; }

    public string? Password { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The answer to RCPT TO, by address.</summary>
    public Func<string, string> OnRecipient { get; set; } = _ => "250 2.1.5 Ok";

    /// <summary>The answer to a whole mail; it is taken when it begins with 250.</summary>
    public Func<Taken, string> OnMail { get; set; } = _ => "250 2.0.0 Ok: queued";

    /// <summary>Everything taken so far, in order.</summary>
    public IReadOnlyList<Taken> Mails { get { lock (_taken) return [.. _taken]; } }

    public void Take(Taken mail) { lock (_taken) _taken.Add(mail); }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Talk(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException) { /* the test is over */ }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            try { await new MailTalk(this, client.GetStream()).Run(_stop.Token); }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException) { /* the caller hung up */ }
        }
    }
}
