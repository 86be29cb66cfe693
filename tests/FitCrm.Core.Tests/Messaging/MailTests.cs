using FitCrm.Messaging;
using FitCrm.Messaging.Mail;

namespace FitCrm.Core.Tests.Messaging;

public sealed class MailTests
{
    [Theory]
    [InlineData(250, "2.0.0 Ok: queued as 4F2", "Accepted")]
    [InlineData(421, "4.3.2 Service shutting down", "Later")]
    [InlineData(450, "Mailbox busy", "Later")]
    [InlineData(550, "5.1.1 <maria@mail.example>: user unknown", "AddressDead")]
    [InlineData(550, "No such user here", "AddressDead")]
    [InlineData(553, "Mailbox name not allowed", "AddressDead")]
    [InlineData(552, "5.2.2 Mailbox full", "Refused")]
    [InlineData(550, "5.7.1 Relaying denied", "Refused")]
    [InlineData(550, "5.7.26 Unauthenticated mail from this domain", "Refused")]
    [InlineData(554, "Rejected as spam", "Refused")]
    [InlineData(535, "5.7.8 Authentication credentials invalid", "ChannelTrouble")]
    [InlineData(530, "5.7.0 Must issue a STARTTLS command first", "ChannelTrouble")]
    [InlineData(-1, "Connection refused", "ChannelTrouble")]
    public void A_servers_answer_stops_an_address_only_when_it_speaks_of_the_address(int code, string words, string verdict) =>
        Assert.Equal(verdict, Reply.Of(code, words, onRecipient: true).Verdict.ToString());

    [Theory]
    [InlineData(550, "5.1.1 Sender unknown", "Refused")]
    [InlineData(554, "5.7.1 Looks like spam", "Refused")]
    [InlineData(553, "5.7.1 Sender address rejected: not owned by user", "ChannelTrouble")]
    [InlineData(451, "4.3.0 Try again later", "Later")]
    public void An_answer_to_the_sender_or_the_message_never_stops_an_address(int code, string words, string verdict) =>
        Assert.Equal(verdict, Reply.Of(code, words, onRecipient: false).Verdict.ToString());

    [Fact]
    public void A_bounce_report_names_the_recipient_the_status_and_our_message()
    {
        var failed = Assert.Single(BounceReport.Read(Report("failed", "5.1.1")));
        Assert.Equal(("maria@mail.example", "5.1.1"), (failed.Recipient, failed.Status));
        Assert.Contains("0197f2a4c0de7abc8def001122334455@club.example", failed.MessageIds);
    }

    [Fact]
    public void A_report_of_delay_or_delivery_is_no_bounce()
    {
        Assert.Empty(BounceReport.Read(Report("delayed", "4.4.1")));
        Assert.Empty(BounceReport.Read(Report("delivered", "2.1.5")));
        Assert.Empty(BounceReport.Read("Subject: I am on holiday\r\n\r\nBack on Monday.\r\n"));
    }

    [Fact]
    public void Html_is_made_of_the_text_with_every_sign_escaped()
    {
        var mail = MailBody.Of(new("Hello <Maria>", "Hello <script>alert(1)</script> & \"you\"\nsecond line\n\nnext"), new("R&B Gym", "", "", null), "en");
        Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;you&quot;<br>second line</p>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("R&amp;B Gym", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", mail.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_forms_of_a_marketing_message_hold_the_way_out()
    {
        var mail = MailBody.Of(new("Hello", "Text"), new("Riverside", "You agreed to get news.", "Unsubscribe", new("https://club.example/u/abc?x=1&y=2")), "en");
        Assert.Contains("Unsubscribe: https://club.example/u/abc?x=1&y=2", mail.Plain, StringComparison.Ordinal);
        Assert.Contains("href=\"https://club.example/u/abc?x=1&amp;y=2\"", mail.Html, StringComparison.Ordinal);
    }

    private static string Report(string action, string status) => $"""
        From: MAILER-DAEMON@mx.example
        Message-ID: <20261121.1@mx.example>
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="b1"

        --b1
        Content-Type: text/plain

        I'm sorry to have to inform you that your message could not be delivered.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; Maria@mail.example
        Original-Recipient: rfc822;maria@mail.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} user unknown

        --b1
        Content-Type: message/rfc822-headers

        Subject: Hello
        Message-ID:
         <0197f2a4c0de7abc8def001122334455@club.example>

        --b1--
        """.ReplaceLineEndings("\r\n");
}
