using System.Net.Security;
using System.Text;

namespace FitCrm.Tests.World;

/// <summary>One connection to the mail server, from greeting to QUIT.</summary>
internal sealed class MailTalk(MailServer server, Stream line)
{
    private Stream _line = line;
    private bool _tls;
    private string? _user;
    private string _from = "";
    private string _to = "";

    public async Task Run(CancellationToken ct)
    {
        await Say("220 mail.test ESMTP", ct);
        while (await Hear(ct) is { } said)
        {
            var (verb, rest) = said.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? (said[..at], said[(at + 1)..]) : (said, "");
            if (verb.Equals("QUIT", StringComparison.OrdinalIgnoreCase)) { await Say("221 2.0.0 Bye", ct); return; }
            await Answer(verb.ToUpperInvariant(), rest, ct);
        }
    }

    private Task Answer(string verb, string rest, CancellationToken ct) => verb switch
    {
        "EHLO" or "HELO" => Say($"250-mail.test\r\n{(server.Certificate is not null && !_tls ? "250-STARTTLS\r\n" : "")}{(server.User is not null && (_tls || server.Certificate is null) ? "250-AUTH LOGIN PLAIN\r\n" : "")}250 8BITMIME", ct),
        "STARTTLS" when server.Certificate is not null && !_tls => StartTls(ct),
        "AUTH" when server.User is not null => Authenticate(rest, ct),
        "MAIL" when server.Certificate is not null && !_tls => Say("530 5.7.0 Must issue a STARTTLS command first", ct),
        "MAIL" when server.User is not null && _user is null => Say("530 5.7.0 Authentication required", ct),
        "MAIL" => Keep(_from = Address(rest), "250 2.1.0 Ok", ct),
        "RCPT" => Recipient(Address(rest), ct),
        "DATA" => Data(ct),
        "RSET" => Keep(_to = "", "250 2.0.0 Ok", ct),
        "NOOP" => Say("250 2.0.0 Ok", ct),
        _ => Say("502 5.5.2 Unknown", ct),
    };

    private async Task StartTls(CancellationToken ct)
    {
        await Say("220 2.0.0 Ready", ct);
        var tls = new SslStream(_line);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, ct);
        (_line, _tls) = (tls, true);
    }

    private async Task Authenticate(string how, CancellationToken ct)
    {
        var parts = how.Split(' ');
        string user, password;
        if (parts[0].Equals("PLAIN", StringComparison.OrdinalIgnoreCase))
        {
            var plain = Clear(parts.Length > 1 ? parts[1] : await Ask("", ct)).Split('\0');
            (user, password) = (plain[1], plain[2]);
        }
        else
        {
            user = Clear(parts.Length > 1 ? parts[1] : await Ask("VXNlcm5hbWU6", ct));
            password = Clear(await Ask("UGFzc3dvcmQ6", ct));
        }
        var good = user == server.User && password == server.Password;
        if (good) _user = user;
        await Say(good ? "235 2.7.0 Authentication successful" : "535 5.7.8 Authentication credentials invalid", ct);
    }

    private async Task<string> Ask(string prompt, CancellationToken ct)
    {
        await Say("334 " + prompt, ct);
        return await Hear(ct) ?? "";
    }

    private Task Recipient(string address, CancellationToken ct)
    {
        var answer = server.OnRecipient(address);
        if (answer.StartsWith('2')) _to = address;
        return Say(answer, ct);
    }

    private async Task Data(CancellationToken ct)
    {
        if (_to.Length == 0) { await Say("554 5.5.1 No valid recipients", ct); return; }
        await Say("354 End with a dot", ct);
        var raw = new StringBuilder();
        while (await Hear(ct) is { } said && said != ".") raw.Append(said.StartsWith('.') ? said[1..] : said).Append("\r\n");
        var mail = new Taken(_from, _to, _tls, _user, raw.ToString());
        var answer = server.OnMail(mail);
        if (answer.StartsWith("250", StringComparison.Ordinal)) server.Take(mail);
        (_from, _to) = ("", "");
        await Say(answer, ct);
    }

    private Task Keep(string _, string answer, CancellationToken ct) => Say(answer, ct);

    private async Task Say(string answer, CancellationToken ct) => await _line.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), ct);

    // Byte by byte: what follows STARTTLS on the wire belongs to the encryption, not to a buffer of ours.
    private async Task<string?> Hear(CancellationToken ct)
    {
        var said = new List<byte>();
        var one = new byte[1];
        while (await _line.ReadAsync(one, ct) > 0)
        {
            if (one[0] == '\n') return Encoding.Latin1.GetString([.. said]).TrimEnd('\r');
            said.Add(one[0]);
        }
        return null;
    }

    private static string Clear(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string Address(string rest) => rest[(rest.IndexOf('<', StringComparison.Ordinal) + 1)..rest.IndexOf('>', StringComparison.Ordinal)];
}
