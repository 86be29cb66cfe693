using System.Text;
using FitCrm.Messaging;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Messaging;

public sealed class PostTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_letter_leaves_encrypted_and_signed_in_with_both_forms_and_the_way_out(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue();

        Assert.Equal(1, await office.Round());

        var mail = Assert.Single(office.Server.Mails);
        Assert.Equal((true, "club", "hello@club.example", "maria@mail.example"), (mail.Tls, mail.User, mail.From, mail.To));
        Assert.Equal($"<{letter.Id:N}@club.example>", mail.Header("Message-ID"));
        Assert.Equal("desk@club.example", mail.Header("Reply-To"));
        Assert.Matches("^<https://club\\.example/unsubscribe/[A-Za-z0-9_-]+>$", mail.Header("List-Unsubscribe"));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        var (plain, html) = (Part(mail, "text/plain"), Part(mail, "text/html"));
        Assert.Contains("Hello Мария,", plain, StringComparison.Ordinal);
        Assert.Contains("20 Nov 2027", plain, StringComparison.Ordinal);
        Assert.Contains("at Riverside", html, StringComparison.Ordinal);
        Assert.Contains("https://club.example/unsubscribe/", html, StringComparison.Ordinal);
        Assert.Equal(MessageState.Sent, (await office.Look(letter)).State);
        Assert.Equal(0, await office.Round());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_letter_handed_in_twice_leaves_once(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue();
        await office.Queue(_ => letter);
        await office.Round();
        await office.Queue(_ => letter);
        await office.Round();
        Assert.Single(office.Server.Mails);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_passing_refusal_is_tried_again_later_as_the_same_mail(string database)
    {
        await using var office = await PostOffice.Open(database);
        var ids = new List<string?>();
        office.Server.OnMail = mail =>
        {
            ids.Add(mail.Header("Message-ID"));
            return ids.Count < 3 ? "451 4.3.0 Try again later" : "250 2.0.0 Ok";
        };
        var letter = await office.Queue();
        foreach (var wait in (int[])[0, 1, 5])
        {
            office.Club.Clock.Turn(TimeSpan.FromMinutes(wait));
            Assert.Equal(1, await office.Round());
            Assert.Equal(0, await office.Round());
        }
        Assert.Equal(3, ids.Count);
        Assert.Single(ids.Distinct());
        Assert.Equal(MessageState.Sent, (await office.Look(letter)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_letter_tried_too_often_is_given_up(string database)
    {
        await using var office = await PostOffice.Open(database);
        office.Server.OnRecipient = _ => "450 4.2.1 Mailbox busy";
        var letter = await office.Queue(l => l with { GoodUntil = office.Club.Clock.Now.AddDays(9) });
        for (var i = 0; i < 7; i++)
        {
            await office.Round();
            office.Club.Clock.Turn(TimeSpan.FromHours(13));
        }
        var row = await office.Look(letter);
        Assert.Equal(MessageState.Failed, row.State);
        Assert.Contains("450", row.Reason, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_server_that_does_not_let_us_in_stops_nothing_and_costs_no_try(string database)
    {
        await using var office = await PostOffice.Open(database, channel: false);
        (await office.SetUp(password: "wrong")).EnsureSuccessStatusCode();
        var letter = await office.Queue();
        await office.Round();
        var waiting = await office.Look(letter);
        Assert.Equal(MessageState.Queued, waiting.State);
        Assert.Contains("530", waiting.Reason, StringComparison.Ordinal);
        Assert.Equal(0, await office.Round());

        (await office.SetUp()).EnsureSuccessStatusCode();
        office.Club.Clock.Turn(TimeSpan.FromMinutes(2));
        await office.Round();
        Assert.Single(office.Server.Mails);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_server_with_a_certificate_of_a_stranger_gets_neither_password_nor_mail(string database)
    {
        using var stranger = PrivateCa.Make();
        using var other = new MailServer(stranger.Server, "club", PostOffice.Password);
        await using var office = await PostOffice.Open(database, channel: false);
        (await office.SetUp(port: other.Port)).EnsureSuccessStatusCode();
        var letter = await office.Queue();
        await office.Round();
        Assert.Empty(other.Mails);
        Assert.Contains("certificate", (await office.Look(letter)).Reason, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Without_a_channel_letters_wait_and_what_waits_too_long_is_cancelled(string database)
    {
        await using var office = await PostOffice.Open(database, channel: false);
        var letter = await office.Queue();
        Assert.Equal(0, await office.Round());
        Assert.Equal(MessageState.Queued, (await office.Look(letter)).State);
        office.Club.Clock.Turn(TimeSpan.FromDays(3.1));
        await office.Round();
        var row = await office.Look(letter);
        Assert.Equal((MessageState.Cancelled, "too-late"), (row.State, row.Reason));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_letter_written_at_night_leaves_at_nine_in_the_clubs_morning(string database)
    {
        await using var office = await PostOffice.Open(database);
        office.Club.Clock.Turn(TimeSpan.FromHours(13));   // 23:00 in Berlin
        await office.Queue();
        Assert.Equal(0, await office.Round());
        office.Club.Clock.Turn(TimeSpan.FromHours(9.99));
        Assert.Equal(0, await office.Round());
        office.Club.Clock.Turn(TimeSpan.FromHours(0.02));
        Assert.Equal(1, await office.Round());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task While_the_business_day_is_not_today_nothing_leaves_the_house(string database)
    {
        await using var office = await PostOffice.Open(database, asOf: new DateOnly(2026, 11, 20));
        var letter = await office.Queue(agreed: false);
        Assert.Equal(0, await office.Round());
        var row = await office.Look(letter);
        Assert.Equal((MessageState.Cancelled, "not-today"), (row.State, row.Reason));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_letter_of_a_day_that_is_over_never_leaves(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue(l => l with { On = new DateOnly(2026, 11, 20) });
        await office.Round();
        Assert.Empty(office.Server.Mails);
        Assert.Equal("not-today", (await office.Look(letter)).Reason);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_letter_without_a_wording_is_given_up_and_said_so(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue(l => l with { Template = "no-such-text" });
        await office.Round();
        var row = await office.Look(letter);
        Assert.Equal((MessageState.Failed, "no-text"), (row.State, row.Reason));
    }

    private static string Part(Taken mail, string type)
    {
        var at = mail.Raw.IndexOf("Content-Type: " + type, StringComparison.Ordinal);
        var from = mail.Raw.IndexOf("\r\n\r\n", at, StringComparison.Ordinal) + 4;
        var to = mail.Raw.IndexOf("\r\n--", from, StringComparison.Ordinal);
        Assert.Contains("base64", mail.Raw[at..from], StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Convert.FromBase64String(mail.Raw[from..to].ReplaceLineEndings("")));
    }
}
