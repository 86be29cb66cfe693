using System.Net;
using System.Net.Mail;
using System.Text;

namespace FitCrm.Messaging.Mail;

/// <summary>A mail ready to go.</summary>
/// <param name="MailId">Message-ID without brackets.</param>
/// <param name="To">The one address it goes to.</param>
/// <param name="Body">Both forms of the text.</param>
/// <param name="Unsubscribe">Address of the one-click unsubscribe (RFC 8058); none for a service message.</param>
internal sealed record OutgoingMail(string MailId, string To, MailBody Body, Uri? Unsubscribe);

/// <summary>A line to a club's mail server; the only place that speaks SMTP. Keeps its connection from mail to mail.</summary>
internal sealed class SmtpLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly EmailChannel _channel;
    private readonly SmtpClient _client;

    /// <summary>Opens no connection yet. <paramref name="password"/> in the clear.</summary>
    public SmtpLine(EmailChannel channel, string? password)
    {
        _channel = channel;
        _client = new SmtpClient(channel.Host, channel.Port) { EnableSsl = channel.Security == MailSecurity.StartTls };
        if (channel.User is not null) _client.Credentials = new NetworkCredential(channel.User, password);
    }

    /// <summary>Sends one mail and tells what the server said. A server that does not answer within 30 s counts as not reached.</summary>
    public async Task<Reply> Send(OutgoingMail mail, CancellationToken ct)
    {
        using var message = Written(mail);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await _client.SendMailAsync(message, patience.Token);
            return Reply.Taken;
        }
        catch (SmtpFailedRecipientException refused)
        {
            return Reply.Of((int)refused.StatusCode, refused.Message, onRecipient: true);
        }
        catch (SmtpException fell)
        {
            return Reply.Of((int)fell.StatusCode, fell.InnerException is { } why ? $"{fell.Message} {why.Message}" : fell.Message, onRecipient: false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Reply.Unreached($"No answer within {Patience.TotalSeconds:0} s.");
        }
    }

    /// <summary>Says goodbye to the server.</summary>
    public void Dispose() => _client.Dispose();

    // Body and views together would send the plain text twice: views only.
    private MailMessage Written(OutgoingMail mail)
    {
        var message = new MailMessage
        {
            From = new MailAddress(_channel.From, _channel.FromName, Encoding.UTF8),
            Subject = mail.Body.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To));
        if (_channel.ReplyTo is { } replyTo) message.ReplyToList.Add(new MailAddress(replyTo));
        message.Headers.Add("Message-ID", $"<{mail.MailId}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } link)
        {
            message.Headers.Add("List-Unsubscribe", $"<{link.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Body.Plain, Encoding.UTF8, "text/plain"));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Body.Html, Encoding.UTF8, "text/html"));
        return message;
    }
}
