using System.Text;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>The queue as managers see it, reports of bounces, and the lifting of a stop.</summary>
internal static class PostEndpoint
{
    private const int LargestReport = 1 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/messages", List).Needs(Right.SeeRetention);
        routes.MapPost("/api/v1/messaging/bounces", async (HttpContext http, Bounces bounces, Once once, CancellationToken ct) =>
        {
            if (http.Request.ContentLength > LargestReport) return Answers.Problem(413, "too-large", Words.Of("Data.too-large"));
            using var body = new StreamReader(http.Request.Body, Encoding.Latin1);
            var raw = await body.ReadToEndAsync(ct);
            return await once.Answer<BounceAnswer>(http, raw, async (db, job) => await bounces.HearIn(db, raw, club => Caller.Current.May(Right.ManageAccess, club), job));
        }).Needs(Right.ManageAccess);
        routes.MapDelete("/api/v1/messaging/stops/{address}", (string address, StopDesk desk, Once once, HttpContext http) => once.Answer(http, null, async (db, ct) =>
            (await desk.LiftIn(db, address, ct)).As(stop => new StopLifted(stop.Address, stop.LiftedAt!.Value)))).Needs(Right.RecordConsent);
    }

    private static async Task<IResult> List(string? state, Guid? person, Guid? after, int? take, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        var asked = default(MessageState);
        if (state is not null && !EnumWord.TryRead(state, out asked)) return Answers.Problem(new WordUnknown("state", state, EnumWord.All<MessageState>()));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = Outbound.Rows(db);
        if (Caller.Current.ClubsWith(Right.SeeRetention) is { } clubs) rows = rows.Where(m => clubs.Contains(m.ClubId));
        if (person is not null) rows = rows.Where(m => m.PersonId == person);
        if (state is not null) rows = rows.Where(m => m.State == asked);
        if (after is not null) rows = rows.Where(m => m.Id > after);
        var found = await rows.OrderBy(m => m.Id).Take(Paging.Take(take) + 1).ToListAsync(ct);
        return TypedResults.Ok(found.ConvertAll(MessageShown.Of).PageOf(Paging.Take(take), m => m.Id.ToString()));
    }

    internal sealed record StopLifted(string Address, DateTimeOffset At);

    internal sealed record MessageShown(
        Guid Id, Guid PersonId, Guid ClubId, string Channel, string Purpose, string Template, string State, string? Reason, DateTimeOffset QueuedAt, DateTimeOffset DueAt, DateTimeOffset? EndedAt, DateTimeOffset? DeliveredAt)
    {
        public static MessageShown Of(MessageRow m) => new(
            m.Id, m.PersonId, m.ClubId, m.Channel.ToString().ToLowerInvariant(), m.Purpose.ToString().ToLowerInvariant(), m.Template,
            m.State.ToString().ToLowerInvariant(), m.Reason, m.QueuedAt, m.DueAt, m.EndedAt, m.DeliveredAt);
    }
}
