using System.Text.Json;
using FitCrm.Messaging;
using FitCrm.Messaging.Sms;

namespace FitCrm.Core.Tests.Messaging;

public sealed class GatewayTests
{
    private static readonly SmsSettings Json = new()
    {
        Url = "https://gateway.example/v1/messages", Headers = "Authorization: Bearer {password}\nIdempotency-Key: {id}", From = "Club",
        Body = """{"to": "{to}", "text": "{text}", "ref": "{id}"}""", IdPointer = "/messages/0/id", ErrorPointer = "/error/code", DeadCodes = "21211, gone",
    };

    [Fact]
    public void A_text_can_never_become_another_field_of_the_body()
    {
        const string evil = "\", \"to\": \"+1\" & To=%2B1 {password} {to}\nnext";
        var json = GatewayRequest.Of(Json, new("+49301", evil, "k", "pw", null));
        Assert.Equal(evil, JsonDocument.Parse(json.Body!).RootElement.GetProperty("text").GetString());
        var form = GatewayRequest.Of(Json with { Format = "form", Body = "To={to}&Body={text}" }, new("+49301", evil, "k", "pw", null));
        Assert.Equal("To=%2B49301&Body=" + Uri.EscapeDataString(evil), form.Body);
    }

    [Fact]
    public void Headers_and_basic_sign_in_are_written_from_the_secrets()
    {
        var asked = GatewayRequest.Of(Json, new("+49301", "hi", "k1", "pw", null));
        Assert.Equal([("Authorization", "Bearer pw"), ("Idempotency-Key", "k1")], asked.Headers);
        var basic = GatewayRequest.Of(Json with { Headers = "", User = "club" }, new("+49301", "hi", "k1", "pw", null));
        Assert.Equal([("Authorization", "Basic Y2x1Yjpwdw==")], basic.Headers);
    }

    [Theory]
    [InlineData(200, """{"messages":[{"id":"m1"}]}""", "Accepted", "m1")]
    [InlineData(202, "", "Accepted", null)]
    [InlineData(400, """{"error":{"code":21211}}""", "AddressDead", null)]
    [InlineData(404, """{"error":{"code":"gone"}}""", "AddressDead", null)]
    [InlineData(400, """{"error":{"code":"text"}}""", "Refused", null)]
    [InlineData(401, "", "ChannelTrouble", null)]
    [InlineData(403, "", "ChannelTrouble", null)]
    [InlineData(404, "", "ChannelTrouble", null)]
    [InlineData(302, "", "ChannelTrouble", null)]
    [InlineData(0, "Connection refused", "ChannelTrouble", null)]
    [InlineData(429, "", "Busy", null)]
    [InlineData(500, "", "Later", null)]
    [InlineData(503, "", "Later", null)]
    [InlineData(408, "", "Later", null)]
    public void An_answer_is_read_as_the_settings_say(int status, string body, string verdict, string? id)
    {
        var receipt = GatewayAnswer.Read(Json, new(status, body), ["secret"]);
        Assert.Equal((verdict, id), (receipt.Verdict.ToString(), receipt.ProviderId));
    }

    [Fact]
    public void A_word_in_the_answer_can_say_no_although_the_status_says_yes()
    {
        var talkative = Json with { OkPointer = "/status", OkWords = "OK, queued" };
        Assert.Equal(Verdict.Accepted, GatewayAnswer.Read(talkative, new(200, """{"status":"ok"}"""), []).Verdict);
        Assert.Equal(Verdict.Refused, GatewayAnswer.Read(talkative, new(200, """{"status":"no credit"}"""), []).Verdict);
        Assert.Equal(Verdict.Refused, GatewayAnswer.Read(talkative, new(200, "<html>"), []).Verdict);
    }

    [Fact]
    public void A_secret_that_a_provider_says_back_is_not_kept()
    {
        var receipt = GatewayAnswer.Read(Json, new(400, "You sent hunter22 as password" + new string('x', 500)), ["hunter22"]);
        Assert.DoesNotContain("hunter22", receipt.Line, StringComparison.Ordinal);
        Assert.Equal(Receipt.Longest, receipt.Line.Length);
    }

    [Theory]
    [InlineData("+49 170 123-4567", "+491701234567")]
    [InlineData("0049 (170) 1234567", "+491701234567")]
    [InlineData("491701234567", "+491701234567")]
    [InlineData("01701234567", null)]
    [InlineData("STOP", null)]
    [InlineData(null, null)]
    public void Numbers_are_read_as_gateways_tell_them(string? told, string? number) => Assert.Equal(number, PhoneNumber.Read(told));

    [Theory]
    [InlineData("Stop.", true)]
    [InlineData(" “STOP” ", true)]
    [InlineData("Please stop by", false)]
    [InlineData("", false)]
    public void Only_a_stop_word_alone_is_a_stop(string says, bool stop) =>
        Assert.Equal(stop, Hooked.Read(Json with { InboundText = "Body" }, name => name == "Body" ? says : null).IsStop(Json));

    [Fact]
    public void Presets_can_work_as_they_are_shipped()
    {
        using var presets = JsonDocument.Parse(SeedFile.Text("sms/presets.json"));
        foreach (var preset in presets.RootElement.EnumerateArray())
        {
            var values = preset.GetProperty("values").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetString()!);
            var known = new SmsSettings().ByName();
            Assert.All(values.Keys, k => Assert.True(known.ContainsKey(k), k));
            Assert.Null(SmsRules.Refuses(new SmsSettings().With(values) with { User = "club", PublicUrl = "https://club.example", From = "Club" }, hasSecret: true));
        }
    }

    [Theory]
    [InlineData("url", "http://gateway.example", "gateway-url-invalid")]
    [InlineData("url", "https://user:pw@gateway.example", "gateway-url-invalid")]
    [InlineData("method", "DELETE", "gateway-method-invalid")]
    [InlineData("format", "xml", "gateway-format-invalid")]
    [InlineData("headers", "no colon", "gateway-headers-invalid")]
    [InlineData("headers", "X-Api-Key: hunter22", "gateway-headers-invalid")]
    [InlineData("headers", "Content-Type: text/plain", "gateway-headers-invalid")]
    [InlineData("body", "{\"to\": {to}, \"text\": {text}", "gateway-body-invalid")]
    [InlineData("body", "{\"text\": \"{text}\"}", "gateway-blank-missing")]
    [InlineData("success", "ok", "gateway-success-invalid")]
    [InlineData("idPointer", "messages.id", "gateway-pointer-invalid")]
    [InlineData("perSecond", "0", "gateway-pace-invalid")]
    [InlineData("publicUrl", "http://club.example", "public-url-invalid")]
    public void What_cannot_work_is_refused_at_its_field(string field, string value, string code)
    {
        Assert.Null(SmsRules.Refuses(Json, hasSecret: true));
        var refusal = SmsRules.Refuses(Json.With(new Dictionary<string, string> { [field] = value }), hasSecret: true);
        Assert.Equal((code, field), (refusal?.Code, refusal?.Field));
        Assert.False(string.IsNullOrWhiteSpace(refusal!.Text));
    }
}
