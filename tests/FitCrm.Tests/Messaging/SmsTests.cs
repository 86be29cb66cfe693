using FitCrm.Messaging;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Messaging;

public sealed class SmsTests
{
    private const string Phone = "+491701234567";

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_text_message_leaves_in_the_shape_of_either_preset_with_the_way_out(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        var letter = await board.Queue(Channel.Sms, Phone);
        Assert.Equal(1, await board.Round());
        var form = Assert.Single(board.Gateway.Taken);
        Assert.Equal((Phone, "+4930555"), (form.To, form.From));
        Assert.StartsWith("Hello Maria, this is the team of Riverside.", form.Text, StringComparison.Ordinal);
        Assert.EndsWith("\nReply STOP to end", form.Text, StringComparison.Ordinal);
        Assert.Equal(MessageState.Sent, (await board.Look(letter)).State);

        await board.SetUpSms("json");
        var next = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        Assert.Equal((next.Id.ToString("N"), form.Text), (board.Gateway.Taken[1].Key, board.Gateway.Taken[1].Text));
        Assert.Equal(0, await board.Round());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_that_has_to_be_tried_again_goes_under_the_same_key_and_is_taken_once(string database)
    {
        await using var board = await Switchboard.Open(database);
        await board.SetUpSms("json");
        var tries = 0;
        board.Gateway.On = _ => ++tries switch { 1 => new(503, new { }), 2 => new(0, ""), _ => null };
        var letter = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        Assert.Contains("503", (await board.Look(letter)).Reason, StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
        {
            board.Club.Clock.Turn(TimeSpan.FromMinutes(3));
            await board.Round();
        }
        Assert.Equal(MessageState.Sent, (await board.Look(letter)).State);
        Assert.Equal([letter.Id.ToString("N")], board.Gateway.Asked.Select(a => a.Key).Distinct());
        Assert.Single(board.Gateway.Taken);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_gateway_that_asks_to_wait_is_left_alone_so_long_and_no_try_is_counted(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        var limits = 9;
        board.Gateway.On = _ => limits-- > 0 ? new(429, new { code = 20429 }, RetryAfter: 90) : null;
        var letters = new List<Letter>();
        for (var i = 0; i < 3; i++) letters.Add(await board.Queue(Channel.Sms, "+49170123456" + i));
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal(3, await board.Round());
            Assert.Equal(0, await board.Round());
            Assert.Equal(i + 1, board.Gateway.Asked.Count);
            board.Club.Clock.Turn(TimeSpan.FromSeconds(89));
            Assert.Equal(0, await board.Round());
            board.Club.Clock.Turn(TimeSpan.FromSeconds(2));
        }
        await board.Round();
        Assert.Equal(3, board.Gateway.Taken.Count);
        Assert.Empty(await Troubles(board));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_number_that_does_not_exist_gets_nothing_more(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        board.Gateway.On = _ => new(400, new { code = 21614, message = "is not a mobile number" });
        var letter = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        Assert.Equal(MessageState.Bounced, (await board.Look(letter)).State);
        board.Gateway.On = _ => null;
        var next = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        Assert.Equal((MessageState.Cancelled, "address"), ((await board.Look(next)).State, (await board.Look(next)).Reason));
        Assert.Empty(board.Gateway.Taken);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_wrong_password_stops_nothing_and_is_told(string database)
    {
        await using var board = await Switchboard.Open(database);
        await board.SetUpSms(password: "wrong");
        var letter = await board.Queue(Channel.Sms, Phone);
        await board.Round();
        Assert.Equal(MessageState.Queued, (await board.Look(letter)).State);
        Assert.Contains("401", Assert.Single(await Troubles(board)), StringComparison.Ordinal);
        await board.SetUpSms();
        board.Club.Clock.Turn(TimeSpan.FromMinutes(3));
        await board.Round();
        Assert.Single(board.Gateway.Taken);
        Assert.Empty(await Troubles(board));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_text_message_of_the_night_waits_for_nine_in_the_morning(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true);
        board.Club.Clock.Turn(TimeSpan.FromHours(13));   // 23:00 in Berlin
        await board.Queue(Channel.Sms, Phone);
        var notice = await board.Queue(Channel.Sms, Phone, l => l with { Purpose = Purpose.Service }, agreed: false);
        Assert.Equal(1, await board.Round());
        Assert.Equal(MessageState.Sent, (await board.Look(notice)).State);
        Assert.DoesNotContain("STOP", board.Gateway.Taken[0].Text, StringComparison.Ordinal);
        board.Club.Clock.Turn(TimeSpan.FromHours(9.99));
        Assert.Equal(0, await board.Round());
        board.Club.Clock.Turn(TimeSpan.FromHours(0.02));
        Assert.Equal(1, await board.Round());
    }

    [Fact]
    public async Task A_text_is_shown_with_its_length_and_what_is_to_pay_before_it_is_saved()
    {
        await using var board = await Switchboard.Open("sqlite");
        var desk = await Membership.Desk.Of(board.Club);
        var shown = await desk.Put("/templates/sms/slip/en?preview=true", new { title = "", body = "Привет, {firstName|friend}! " + new string('ж', 60), version = 0 });
        Assert.Equal(("ucs-2", 75, 2), (shown.GetProperty("size").GetProperty("encoding").GetString(), shown.GetProperty("size").GetProperty("length").GetInt32(), shown.GetProperty("size").GetProperty("parts").GetInt32()));
        var all = (await desk.Get("/templates")).GetProperty("texts").EnumerateArray().ToList();
        Assert.All(all, t => Assert.Equal(t.GetProperty("for").GetString() == "sms", t.TryGetProperty("size", out var size) && size.ValueKind == System.Text.Json.JsonValueKind.Object));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Without_a_gateway_text_messages_wait_and_doctor_says_so(string database)
    {
        await using var board = await Switchboard.Open(database);
        var letter = await board.Queue(Channel.Sms, Phone);
        Assert.Equal(0, await board.Round());
        Assert.Contains("channel “Text messages” is not set up", Assert.Single(await Troubles(board)), StringComparison.Ordinal);
        board.Club.Clock.Turn(TimeSpan.FromDays(3.1));
        await board.Round();
        Assert.Equal("too-late", (await board.Look(letter)).Reason);
    }

    private static async Task<List<string>> Troubles(Switchboard board)
    {
        var (findings, _) = await FitCrm.Data.Doctor.DoctorCommand.Examine(board.Club.Services, default);
        return [.. findings.Warnings.Where(w => w.Check == "messages").Select(w => w.What)];
    }
}
