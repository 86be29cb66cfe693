using System.Text.Json.Nodes;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Messaging;

/// <summary>Which of a touch's channels a letter takes.</summary>
public sealed class ChosenWayTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_touch_goes_by_the_first_of_its_channels_with_a_consent_and_an_address(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true, chat: true);
        var desk = await Desk.Of(board.Club);
        await Welcome(desk, "chat, sms, email");
        var (maria, tom, eva, max) = (await Join(desk, "Maria"), await Join(desk, "Tom"), await Join(desk, "Eva"), await Join(desk, "Max"));
        foreach (var (who, ways) in ((Guid, string[])[])[(maria, ["sms", "email"]), (tom, ["sms", "email", "chat"]), (eva, ["email"]), (max, [])])
            foreach (var way in ways) await desk.Post($"/members/{who}/consents", new { channel = way, given = true, wording = "Yes, write to me." });
        await board.Telegram.Says(42, "/start " + (await desk.Post($"/members/{maria}/chat-link", null)).Text("link")!.Split("start=")[1]);
        await board.Listen();
        var plan = await desk.AddPlan();
        foreach (var who in (Guid[])[maria, tom, eva, max]) await desk.Sell(who, plan);
        await Night(board);
        await board.Round();

        await using var db = await board.Club.Dbs.CreateDbContextAsync();
        var ways_ = await Outbound.Rows(db).ToDictionaryAsync(m => m.PersonId, m => (m.Channel, m.State));
        Assert.Equal((Channel.Chat, MessageState.Sent), ways_[maria]);
        Assert.Equal((Channel.Sms, MessageState.Sent), ways_[tom]);   // a consent to chats without a chat reaches nobody
        Assert.Equal((Channel.Email, MessageState.Queued), ways_[eva]);   // waits: the club has no mail server
        Assert.False(ways_.ContainsKey(max));
        Assert.StartsWith("Hello Maria, welcome to Riverside!", board.Telegram.Wrote[^1].Text, StringComparison.Ordinal);
        Assert.StartsWith("Hello Tom, welcome to Riverside!", Assert.Single(board.Gateway.Taken).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_channel_that_the_club_does_not_have_is_left_out_where_another_is_allowed(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        var desk = await Desk.Of(board.Club);
        await Welcome(desk, "sms, chat");
        var maria = await Join(desk, "Maria");
        await desk.Post($"/members/{maria}/consents", new { channel = "sms", given = true, wording = "Yes, text me." });
        await board.Link(maria, 42);
        await desk.Sell(maria, await desk.AddPlan());
        await Night(board);
        await board.Round();
        Assert.StartsWith("Hello Maria, welcome", board.Telegram.Wrote[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_no_channel_is_refused()
    {
        await using var board = await Switchboard.Open("sqlite");
        var desk = await Desk.Of(board.Club);
        foreach (var wrong in (string[])["app", "sms, sms", "sms,"])
            Assert.StartsWith("422 playbook", await desk.Refused(HttpMethod.Put, "/retention/playbook", await Playbook(desk, wrong)), StringComparison.Ordinal);
    }

    private static async Task Welcome(Desk desk, string channels) => await desk.Put("/retention/playbook", await Playbook(desk, channels));

    private static async Task<object> Playbook(Desk desk, string channels)
    {
        var shown = await desk.Get("/retention/playbook");
        var book = JsonNode.Parse(shown.GetProperty("playbook").ToString())!;
        book["touches"]!.AsArray().Single(t => (string)t!["key"]! == "welcome")!["channel"] = channels;
        return new { version = shown.GetProperty("version").GetInt32(), playbook = book };
    }

    private static Task<Guid> Join(Desk desk, string name) =>
        desk.Join("", new { firstName = name, lastName = "Petrova", email = $"{name}@mail.example", phone = "+49 30 9018" + (20 + name.Length + name[1]) });

    private static async Task Night(Switchboard board)
    {
        await board.Club.Pump();
        Assert.Null((await board.Club.Services.GetRequiredService<Sweep>().Run(null, null, 1, false, default)).Refused);
        await board.Club.Pump();
    }
}
