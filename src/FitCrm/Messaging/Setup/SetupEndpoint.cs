using System.Text.Json;
using FitCrm.Data;
using FitCrm.Messaging.Mail;
using FitCrm.Staff;

namespace FitCrm.Messaging.Setup;

/// <summary><c>/channels/{sms|telegram}?club=CODE</c>: show, set up, try; <c>/channels/sms/address</c> makes the address for reports. E-mail has its own, older shape.</summary>
internal static class SetupEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var channels = routes.MapGroup("/api/v1/channels/{channel:regex(^(sms|telegram)$)}");
        channels.MapGet("", async (string channel, string? club, Clubs clubs, ChannelBook book, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            return asked.Refused is { } no ? (IResult)Answers.Problem(no) : TypedResults.Ok(ChannelTold.Of(await book.Find(channel)!.Show(asked.Value, ct)));
        }).Needs(Right.ManageAccess);
        channels.MapPut("", Save).Needs(Right.ManageAccess);
        channels.MapPost("/test", async (string channel, string? club, TestBody body, Clubs clubs, ChannelBook book, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            return asked.Refused is { } no ? Answers.Problem(no) : await once.AnswerWork(http, body, work => book.Find(channel)!.Try(asked.Value, body.To ?? "", work));
        }).Needs(Right.ManageAccess);
        channels.MapPost("/address", async (string channel, string? club, Clubs clubs, ChannelBook book, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            return asked.Refused is { } no ? Answers.Problem(no)
                : await once.Answer(http, null, async (db, job) => (await book.Find(channel)!.NewAddress(db, asked.Value, job)).As(address => new AddressTold(address)), secret: true);
        }).Needs(Right.ManageAccess);
    }

    private static async Task<IResult> Save(string channel, string? club, Dictionary<string, JsonElement> body, Clubs clubs, ChannelBook book, Once once, HttpContext http, CancellationToken ct)
    {
        var asked = await clubs.Asked(club, Right.ManageAccess, ct);
        if (asked.Refused is { } no) return Answers.Problem(no);
        var said = body.Where(v => v.Value.ValueKind != JsonValueKind.Null).ToDictionary(v => v.Key, v => v.Value.ToString());
        var prepared = await book.Find(channel)!.Prepare(asked.Value, said, ct);
        if (prepared.Refused is { } why) return Answers.Problem(why);
        var seen = said.ToDictionary(s => s.Key, s => s.Key is "password" or "token" ? s.Value.Length > 0 ? "given" : "" : s.Value);
        return await once.Answer(http, seen, async (db, job) => (await prepared.Value(db, job)).As(ChannelTold.Of));
    }

    internal sealed record TestBody(string? To);

    internal sealed record AddressTold(string Address);

    /// <summary>A channel as the API tells it: every setting but the secrets.</summary>
    internal sealed record ChannelTold(
        string Channel, bool SetUp, IReadOnlyDictionary<string, string> Settings, bool HasSecret, string? Note, string? Trouble, DateTimeOffset? TroubleSince, DateTimeOffset? LastTaken, IReadOnlyList<ChannelPreset> Presets)
    {
        public static ChannelTold Of(ChannelSheet s) => new(
            s.Key, s.SetUp, s.Fields.Where(f => f.Kind != "secret").ToDictionary(f => f.Name, f => f.Value), s.Fields.Any(f => f.Kept), s.Note, s.Trouble, s.TroubleSince, s.LastTaken, s.Presets);
    }
}
