using System.Net;
using FitCrm.Messaging;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Messaging;

public sealed class SmsHookTests
{
    private const string Phone = "+491701234567";

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_comes_back_to_the_message_it_is_about_once_and_again(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        var letter = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        var taken = Assert.Single(board.Gateway.Taken);
        foreach (var state in (string[])["sent", "delivered", "delivered", "failed"])
            Assert.Equal(HttpStatusCode.OK, (await board.Gateway.Report(taken, state)).StatusCode);
        var row = await board.Look(letter);
        Assert.Equal((MessageState.Sent, board.Club.Clock.Now), (row.State, row.DeliveredAt));
        using var manager = await board.Club.As("manager");
        Assert.Contains("\"deliveredAt\":\"2026", await manager.GetStringAsync(new Uri("/api/v1/messages", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_by_the_gateways_own_id_as_json_is_understood(string database)
    {
        await using var board = await Switchboard.Open(database);
        await board.SetUpSms("json");
        var (arrived, lost) = (await board.Queue(Channel.Sms, Phone), await board.Queue(Channel.Sms, "+491707654321"));
        await board.Round();
        var hook = await board.Address();
        await board.Gateway.PostJson(hook, new { id = board.Gateway.Taken.Single(t => t.To == Phone).Id, status = "DELIVERED" });
        await board.Gateway.PostJson(hook, new { id = board.Gateway.Taken.Single(t => t.To != Phone).Id, status = "failed", error = new { code = "network" } });
        Assert.NotNull((await board.Look(arrived)).DeliveredAt);
        Assert.Equal((MessageState.Failed, "Reported by the gateway: failed network"), ((await board.Look(lost)).State, (await board.Look(lost)).Reason));
        var next = await board.Queue(Channel.Sms, "+491707654321");
        await board.Round();
        Assert.Equal(MessageState.Sent, (await board.Look(next)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_that_the_number_is_dead_stops_it(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        var letter = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        await board.Gateway.Report(board.Gateway.Taken[0], "undelivered", "30005");
        Assert.Equal(MessageState.Bounced, (await board.Look(letter)).State);
        var next = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        Assert.Equal("address", (await board.Look(next)).Reason);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Stop_withdraws_the_consent_to_news_in_the_persons_words_once(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        var letter = await board.Queue(Channel.Sms, Phone);
        var other = await board.Queue(Channel.Sms, "+491707654321");
        await board.Round();
        var hook = await board.Address();
        foreach (var (from, says, lines) in ((string, string, int)[])[(Phone, "Thanks, see you at the bus stop", 1), ("491701234567", " Stop!", 2), (Phone, "STOP", 2)])
        {
            var answer = await board.Gateway.Reply(hook, from, says);
            Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
            Assert.Equal(lines, (await board.Lines(letter.PersonId, Channel.Sms)).Count);
        }

        var last = (await board.Lines(letter.PersonId, Channel.Sms))[^1];
        Assert.Equal((false, "sms", "Replied “Stop!” to a text message."), (last.Given, last.Source, last.Wording));
        Assert.Single(await board.Lines(other.PersonId, Channel.Sms));
        board.Club.Clock.Turn(TimeSpan.FromMinutes(1));
        var next = await board.Queue(Channel.Sms, Phone, l => l with { PersonId = letter.PersonId }, agreed: false);
        await board.Round();
        Assert.Equal("consent", (await board.Look(next)).Reason);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_does_not_know_the_secret_changes_nothing_and_learns_nothing(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        var letter = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        var old = await board.Address();
        var hook = await board.Address();
        var taken = board.Gateway.Taken[0];
        var root = board.Club.Address.ToString() + "api/v1/messaging/sms/";
        foreach (var wrong in (string[])[root + "BER/wrong", root + "NONE/wrong", hook[..^1], hook + "x", old, root + "BER/" + new string('a', 5000)])
        {
            var answer = await board.Gateway.Report(taken, "delivered", to: wrong);
            Assert.Equal((HttpStatusCode.NotFound, 0), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
        }
        Assert.Null((await board.Look(letter)).DeliveredAt);
        Assert.Equal(HttpStatusCode.OK, (await board.Gateway.Report(taken, "delivered", to: hook)).StatusCode);
        Assert.NotNull((await board.Look(letter)).DeliveredAt);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_about_a_message_of_another_club_changes_nothing(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        var hook = await board.Address();
        var letter = await board.Queue(Channel.Email, "maria@mail.example");
        var answer = await board.Gateway.Report(new(Phone, "", "", null, null, "SM1"), "delivered", to: $"{hook}?id={letter.Id:N}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null((await board.Look(letter)).DeliveredAt);
    }
}
