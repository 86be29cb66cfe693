using System.Text.Json;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Setup;

/// <summary><c>/channels/{sms|telegram}?club=CODE</c>: show, set up, try; <c>/channels/sms/address</c> makes the address for reports. E-mail has its own, older shape.</summary>
internal static class SetupEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes.MapGroup("/api/v1/channels/sms"), s => s.GetRequiredService<SmsSetup>());
        Map(routes.MapGroup("/api/v1/channels/telegram"), s => s.GetRequiredService<TelegramSetup>());
        routes.MapPost("/api/v1/channels/sms/test", async (string? club, TestBody body, Clubs clubs, SmsSetup way, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            return asked.Refused is { } no ? Answers.Problem(no)
                : await once.AnswerWork(http, body, async work => (await way.Send(asked.Value, body.To ?? "", work)).As(t => new TestTold(t.Receipt.Verdict == Verdict.Accepted, t.Receipt.Line, t.Size)));
        }).Needs(Right.ManageAccess);
        routes.MapPost("/api/v1/channels/telegram/test", async (string? club, TestBody body, Clubs clubs, TelegramSetup way, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            return asked.Refused is { } no ? Answers.Problem(no) : await once.AnswerWork(http, body, work => way.Try(asked.Value, body.To ?? "", work));
        }).Needs(Right.ManageAccess);
        routes.MapPost("/api/v1/channels/sms/address", async (string? club, Clubs clubs, SmsSetup way, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            return asked.Refused is { } no ? Answers.Problem(no) : await once.Answer(http, null, async (db, job) => (await way.NewAddress(db, asked.Value, job)).As(address => new AddressTold(address)), secret: true);
        }).Needs(Right.ManageAccess);
    }

    private static void Map(RouteGroupBuilder channel, Func<IServiceProvider, IWay> way)
    {
        channel.MapGet("", async (string? club, Clubs clubs, IDbContextFactory<FitCrmDb> dbs, IServiceProvider services, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            if (asked.Refused is { } no) return (IResult)Answers.Problem(no);
            await using var db = await dbs.CreateDbContextAsync(ct);
            return TypedResults.Ok(await way(services).Tell(db, asked.Value, ct));
        }).Needs(Right.ManageAccess);
        channel.MapPut("", async (string? club, Dictionary<string, JsonElement> body, Clubs clubs, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            if (asked.Refused is { } no) return Answers.Problem(no);
            var said = body.Where(v => v.Value.ValueKind != JsonValueKind.Null).ToDictionary(v => v.Key, v => v.Value.ToString());
            var prepared = await way(http.RequestServices).Prepare(asked.Value, said, ct);
            if (prepared.Refused is { } why) return Answers.Problem(why);
            return await once.Answer(http, said.ToDictionary(s => s.Key, s => s.Key is "password" or "token" && s.Value.Length > 0 ? "given" : s.Value), prepared.Value);
        }).Needs(Right.ManageAccess);
    }

    internal sealed record TestBody(string? To);

    internal sealed record TestTold(bool Sent, string Reply, SmsSize Size);

    internal sealed record AddressTold(string Address);
}
