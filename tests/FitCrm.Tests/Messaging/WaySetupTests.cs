using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Messaging;

/// <summary>What a page gets that draws any channel out of its fields.</summary>
public sealed class WaySetupTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Fact]
    public async Task Every_way_has_words_for_itself_its_fields_and_their_choices()
    {
        await using var board = await Switchboard.Open("sqlite");
        foreach (var way in Ways(board))
        {
            var words = "Messaging.channel-" + way.Key;
            string[] keys = [words, words + "-lead", words + "-to", .. (await way.Show(board.Club.Home, default)).Fields.SelectMany(f => (string[])[$"{words}-{f.Name}", .. (f.Choices ?? []).Select(c => $"{words}-{f.Name}-{c}")])];
            Assert.Empty(keys.Where(k => !Words.Knows(k)));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_page_that_sends_every_field_sets_up_a_gateway_by_its_preset_and_changes_it_later(string database)
    {
        await using var board = await Switchboard.Open(database);
        var sms = Ways(board).Single(w => w.Key == "sms");
        var typed = await Form(board, sms);
        (typed["user"], typed["password"], typed["from"], typed["publicUrl"], typed["url"]) =
            (SmsGateway.Account, SmsGateway.Password, "+4930555", board.Club.Address.ToString(), board.Gateway.Address + "/2010-04-01/Accounts/{user}/Messages.json");
        Assert.Equal("form", typed["preset"]);
        Assert.Null(await sms.SetUp(board.Club.Home, typed, default));
        var tried = (await sms.Try(board.Club.Home, "+491701234567", default)).Value;
        Assert.True(tried.Sent, tried.Reply);
        Assert.EndsWith("(gsm-7, 83 units, 1 to pay)", tried.Reply, StringComparison.Ordinal);

        var card = await sms.Show(board.Club.Home, default);
        Assert.True(card.IsSetUp && card.Fields.Single(f => f.Name == "password") is { Kept: true, Value: null });
        typed = await Form(board, sms);
        Assert.Equal("own", typed["preset"]);
        typed["from"] = "Riverside";
        Assert.Null(await sms.SetUp(board.Club.Home, typed, default));
        await sms.Try(board.Club.Home, "+491701234567", default);
        Assert.Equal(["+4930555", "Riverside"], board.Gateway.Taken.Select(t => t.From));

        (typed["preset"], typed["url"]) = ("json", board.Gateway.Address + "/v1/messages?x=1");
        Assert.Null(await sms.SetUp(board.Club.Home, typed, default));
        Assert.Equal("Authorization: Bearer {password} | Idempotency-Key: {id}", (await Form(board, sms))["headers"]);
        Assert.True((await sms.Try(board.Club.Home, "+491701234567", default)).Value.Sent);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_page_that_sends_every_field_sets_up_a_bot_and_tries_it(string database)
    {
        await using var board = await Switchboard.Open(database);
        var telegram = Ways(board).Single(w => w.Key == "telegram");
        var typed = await Form(board, telegram);
        Assert.Equal("token-missing", (await telegram.SetUp(board.Club.Home, typed, default))?.Code);
        (typed["token"], typed["api"]) = (TelegramServer.Token, board.Telegram.Address);
        Assert.Null(await telegram.SetUp(board.Club.Home, typed, default));
        await board.Telegram.Says(42, "/start");
        Assert.True((await telegram.Try(board.Club.Home, " 42 ", default)).Value.Sent);
        Assert.Equal("A test message from Riverside. If you did not ask for it, you need not do anything.", Assert.Single(board.Telegram.Wrote).Text);
        Assert.False((await telegram.Try(board.Club.Home, "43", default)).Value.Sent);
        Assert.Equal("chat-unclear", (await telegram.Try(board.Club.Home, "@maria", default)).Refused?.Code);
        Assert.Null(await telegram.SetUp(board.Club.Home, await Form(board, telegram), default));   // the token stays
    }

    private static IEnumerable<IChannelSetup> Ways(Switchboard board) => board.Club.Services.GetServices<IChannelSetup>();

    private static async Task<Dictionary<string, string>> Form(Switchboard board, IChannelSetup way) =>
        (await way.Show(board.Club.Home, default)).Fields.ToDictionary(f => f.Name, f => f.Value ?? "");
}
