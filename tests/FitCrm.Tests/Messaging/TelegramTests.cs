using System.Net.Http.Json;
using FitCrm.Messaging;
using FitCrm.Messaging.Chat;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Messaging;

public sealed class TelegramTests
{
    private const long Chat = 4242;

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Start_with_a_code_links_the_chat_and_writes_the_consent_down_and_letters_leave(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        var maria = await board.Link(Guid.CreateVersion7(), Chat);

        var line = Assert.Single(await board.Lines(maria, Channel.Chat));
        Assert.Equal((true, "telegram", "I want news and offers from Riverside by Telegram. I can stop them at any time with /stop."), (line.Given, line.Source, line.Wording));
        Assert.StartsWith("Done: Riverside", Assert.Single(board.Telegram.Wrote).Text, StringComparison.Ordinal);

        var letter = await board.Queue(Channel.Chat, "4242", l => l with { PersonId = maria, Template = "slip" }, agreed: false);
        Assert.Equal(1, await board.Round());
        var wrote = board.Telegram.Wrote[1];
        Assert.Equal(Chat, wrote.Chat);
        Assert.StartsWith("Hello Maria, your next visit may be a short one", wrote.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nNo more messages? Send /stop.", wrote.Text, StringComparison.Ordinal);
        var row = await board.Look(letter);
        Assert.Equal((MessageState.Sent, null), (row.State, row.DeliveredAt));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_text_of_the_chat_s_own_brings_its_buttons(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        var maria = await board.Link(Guid.CreateVersion7(), Chat);
        using var manager = await board.Club.As("manager");
        (await manager.PutAsJsonAsync(new Uri("/api/v1/templates/chat/slip/en", UriKind.Relative), new { title = "", body = "Hello {firstName|there}.\n\n[Book a class](https://club.example/classes)", version = 0 })).EnsureSuccessStatusCode();
        await board.Queue(Channel.Chat, "4242", l => l with { PersonId = maria, Template = "slip" }, agreed: false);
        await board.Round();
        Assert.Equal([("Book a class", "https://club.example/classes")], board.Telegram.Wrote[1].Buttons);
        Assert.StartsWith("Hello Maria.\n\nNo more", board.Telegram.Wrote[1].Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_code_links_one_chat_once_and_a_made_up_one_none(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        var maria = Guid.CreateVersion7();
        var offer = (await board.Club.Writes.Run((db, ct) => Chats.Offer(db, board.Club.Home.Id, maria, board.Club.Clock.Now, ct))).Value;
        var code = offer.Link.Split("start=")[1];
        Assert.Matches("^[A-Za-z0-9_-]{1,64}$", code);
        await board.Telegram.Says(Chat, "/start " + code);
        await board.Telegram.Says(777, "/start " + code);
        await board.Telegram.Says(778, "/start made-up");
        await board.Telegram.Says(779, "/start");
        await board.Listen();
        await using var db = await board.Club.Dbs.CreateDbContextAsync();
        Assert.Equal("4242", (await Chats.AddressesOf(db, board.Club.Home.Id, [maria], default))[maria]);
        Assert.Single(await board.Lines(maria, Channel.Chat));
        Assert.Equal([Chat, 777, 778, 779], board.Telegram.Wrote.Select(w => w.Chat));
        Assert.Contains("used before", board.Telegram.Wrote[1].Text, StringComparison.Ordinal);
        Assert.False(await db.Set<ChatCode>().AnyAsync(c => c.CodeHash == code));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_code_too_old_links_nobody(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        var maria = Guid.CreateVersion7();
        var offer = (await board.Club.Writes.Run((db, ct) => Chats.Offer(db, board.Club.Home.Id, maria, board.Club.Clock.Now, ct))).Value;
        board.Club.Clock.Turn(TimeSpan.FromHours(25));
        await board.Telegram.Says(Chat, "/start " + offer.Link.Split("start=")[1]);
        await board.Listen();
        Assert.Empty(await board.Lines(maria, Channel.Chat));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Stop_withdraws_and_nothing_more_is_written_until_a_new_start(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        var maria = await board.Link(Guid.CreateVersion7(), Chat);
        board.Club.Clock.Turn(TimeSpan.FromMinutes(1));
        await board.Telegram.Says(Chat, "/stop");
        await board.Telegram.Says(Chat, "/stop");
        await board.Listen();
        var lines = await board.Lines(maria, Channel.Chat);
        Assert.Equal([true, false], lines.Select(l => l.Given));
        Assert.Equal("Sent /stop to the bot.", lines[1].Wording);
        var (news, notice) = (await Write(board, maria), await Write(board, maria, Purpose.Service));
        await board.Round();
        Assert.Equal(("consent", "address"), ((await board.Look(news)).Reason, (await board.Look(notice)).Reason));

        board.Club.Clock.Turn(TimeSpan.FromMinutes(1));
        await board.Link(maria, Chat);
        var again = await Write(board, maria);
        await board.Round();
        Assert.Equal(MessageState.Sent, (await board.Look(again)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_blocked_the_bot_is_written_to_no_more(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        var maria = await board.Link(Guid.CreateVersion7(), Chat);
        board.Telegram.Blocked.Add(Chat);
        board.Club.Clock.Turn(TimeSpan.FromMinutes(1));
        var letter = await Write(board, maria);
        await board.Round();
        Assert.Equal(MessageState.Bounced, (await board.Look(letter)).State);
        var last = (await board.Lines(maria, Channel.Chat))[^1];
        Assert.Equal((false, "Blocked the bot, or deleted the chat with it."), (last.Given, last.Wording));
        var next = await Write(board, maria);
        await board.Round();
        Assert.Equal("consent", (await board.Look(next)).Reason);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Telegram_that_asks_to_wait_is_left_alone_so_long(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        var maria = await board.Link(Guid.CreateVersion7(), Chat);
        board.Telegram.Floods.Enqueue(35);
        var letter = await Write(board, maria);
        await board.Round();
        Assert.Equal(MessageState.Queued, (await board.Look(letter)).State);
        board.Club.Clock.Turn(TimeSpan.FromSeconds(34));
        Assert.Equal(0, await board.Round());
        board.Club.Clock.Turn(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await board.Round());
        Assert.Equal(MessageState.Sent, (await board.Look(letter)).State);
    }

    private static Task<Letter> Write(Switchboard board, Guid personId, Purpose purpose = Purpose.Marketing) =>
        board.Queue(Channel.Chat, "4242", l => l with { PersonId = personId, Purpose = purpose, Template = "slip" }, agreed: false);
}
