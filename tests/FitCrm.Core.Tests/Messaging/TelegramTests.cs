using System.Text.Json;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Sms;

namespace FitCrm.Core.Tests.Messaging;

public sealed class TelegramTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, """{"ok":true,"result":{"message_id":7}}""", "Accepted")]
    [InlineData(401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""", "ChannelTrouble")]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""", "AddressDead")]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}""", "AddressDead")]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: message is too long"}""", "Refused")]
    [InlineData(429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 35","parameters":{"retry_after":35}}""", "Busy")]
    [InlineData(502, "<html>Bad Gateway</html>", "Later")]
    [InlineData(0, "No answer within 30 s.", "ChannelTrouble")]
    public void An_answer_of_the_bot_api_is_read_for_what_it_means(int status, string body, string verdict)
    {
        var receipt = TelegramAnswer.Read(new HttpHeard(status, body)).Receipt("token");
        Assert.Equal(verdict, receipt.Verdict.ToString());
        Assert.Equal(verdict == "Busy" ? TimeSpan.FromSeconds(35) : null, receipt.Wait);
        Assert.Equal(verdict == "Accepted" ? "7" : null, receipt.ProviderId);
    }

    [Theory]
    [InlineData("/start abc_-9", "Start", "abc_-9")]
    [InlineData("/start", "Start", "")]
    [InlineData("/stop", "Stop", "")]
    [InlineData("/STOP@riverside_bot", "Stop", "")]
    [InlineData("stop", "Stop", "")]
    [InlineData("stop by tomorrow", "Words", "")]
    [InlineData("/id", "Number", "")]
    [InlineData("hello", "Words", "")]
    [InlineData("", "Nothing", "")]
    public void What_people_write_is_read_for_what_they_want(string text, string deed, string code)
    {
        var update = Read($$$"""{"update_id":5,"message":{"chat":{"id":42,"type":"private"},"text":{{{JsonSerializer.Serialize(text)}}}}}""");
        Assert.Equal((5L, "42", deed, code), (update.Id, update.Chat, update.Deed.ToString(), update.Code));
    }

    [Fact]
    public void Groups_and_strange_updates_do_nothing_and_blocking_is_heard()
    {
        Assert.Equal(ChatDeed.Nothing, Read("""{"update_id":5,"message":{"chat":{"id":-42,"type":"group"},"text":"/start x"}}""").Deed);
        Assert.Equal(ChatDeed.Nothing, Read("""{"update_id":5,"poll":{}}""").Deed);
        Assert.Equal(ChatDeed.Blocked, Read("""{"update_id":5,"my_chat_member":{"chat":{"id":42,"type":"private"},"new_chat_member":{"status":"kicked"}}}""").Deed);
        Assert.Equal(ChatDeed.Nothing, Read("""{"update_id":5,"my_chat_member":{"chat":{"id":42,"type":"private"},"new_chat_member":{"status":"member"}}}""").Deed);
        Assert.Null(ChatUpdate.Read(JsonDocument.Parse("""{"message":{}}""").RootElement));
        Assert.Null(ChatUpdate.Read(JsonDocument.Parse("[]").RootElement));
    }

    [Fact]
    public void An_update_is_known_until_the_numbers_start_anew_after_a_week_of_silence()
    {
        var ear = BotEar.Of(Guid.NewGuid());
        Assert.Null(ear.From(Noon));
        ear.Hear(700, Noon);
        Assert.Equal(701, ear.From(Noon.AddDays(5)));
        Assert.True(ear.Knows(700, Noon.AddDays(5)));
        Assert.False(ear.Knows(701, Noon.AddDays(5)));
        Assert.Null(ear.From(Noon.AddDays(7)));
        Assert.False(ear.Knows(3, Noon.AddDays(7)));
    }

    [Fact]
    public void A_text_keeps_its_words_and_gives_its_buttons()
    {
        var text = ChatText.Of("Hello Maria,\n\n[Book a class](https://club.example/classes?a=1)\n\nSee you [soon](https://x.example) there", "No more? /stop");
        Assert.Equal([new ChatButton("Book a class", "https://club.example/classes?a=1")], text.Buttons);
        Assert.Equal("Hello Maria,\n\nSee you [soon](https://x.example) there\n\nNo more? /stop", text.Text);
        var long_ = ChatText.Of(new string('x', 9000), "/stop");
        Assert.Equal(4096, long_.Text.Length);
        Assert.EndsWith("…\n\n/stop", long_.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_good_once_and_for_a_while()
    {
        var code = ChatCode.For(Guid.NewGuid(), Guid.NewGuid(), "hash", Noon.AddHours(1));
        Assert.Null(code.Use(Noon).Refused);
        Assert.IsType<CodeUsed>(code.Use(Noon).Refused);
        Assert.IsType<CodeUsed>(ChatCode.For(Guid.NewGuid(), Guid.NewGuid(), "hash", Noon.AddHours(1)).Use(Noon.AddHours(2)).Refused);
    }

    private static ChatUpdate Read(string json) => ChatUpdate.Read(JsonDocument.Parse(json).RootElement)!;
}
