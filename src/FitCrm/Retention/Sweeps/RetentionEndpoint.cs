using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention.Versions;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Sweeps;

/// <summary>The engine over HTTP: sweeps, touches, playbook.</summary>
internal static class RetentionEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Retention");
        api.MapPost("/retention/sweeps", Run).Needs(Right.EditPlaybook);
        api.MapGet("/retention/playbook", async (string? club, PlaybookDesk desk, CancellationToken ct) => Answers.Of(await desk.Read(club, ct))).Needs(Right.EditPlaybook);
        api.MapPut("/retention/playbook", Edit).Needs(Right.EditPlaybook);
        api.MapGet("/touches", List).Needs(Right.SeeRetention);
        api.MapGet("/members/{id:guid}/touches", OfMember).Needs(Right.SeeRisk);
    }

    /// <summary>What the caller asks: a day (each club's own today when unsaid), a club's code (all that are the caller's when unsaid).</summary>
    internal sealed record SweepBody(DateOnly? AsOf, int? Days, string? Club, bool? DryRun);

    private static async Task<IResult> Run(SweepBody body, Sweep sweep, Clubs clubs, BusinessClock clock, Once once, HttpContext http, CancellationToken ct)
    {
        var asked = await clubs.AskedAll(body.Club, Right.EditPlaybook, ct);
        if (asked.Refused is { } no) return Answers.Problem(no);
        if (body.DryRun != true && SweepAhead.Of(asked.Value, body.AsOf, zone => clock.In(zone).Day) is { } ahead) return Answers.Problem(ahead);
        return await once.AnswerWork(http, body, token => sweep.Run(asked.Value, body.AsOf, body.Days ?? 1, body.DryRun ?? false, token));
    }

    private static async Task<IResult> Edit(string? club, PlaybookBody body, PlaybookDesk desk, Clubs clubs, Once once, HttpContext http, CancellationToken ct)
    {
        var at = await clubs.AskedAll(club, Right.EditPlaybook, ct);
        return at.Refused is { } no ? Answers.Problem(no) : await once.Answer(http, new { body.Version, body.Text }, (db, token) => desk.SaveIn(db, at.Value, body, token));
    }

    private static async Task<IResult> List(
        string? state, string? key, DateOnly? from, DateOnly? to, Guid? after, int? take, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        var asked = default(TouchState);
        if (state is not null && !EnumWord.TryRead(state, out asked)) return Answers.Problem(new WordUnknown("state", state, EnumWord.All<TouchState>()));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = RetentionReach.Touches(db);
        if (state is not null) rows = rows.Where(t => t.State == asked);
        if (key is not null) rows = rows.Where(t => t.Touch == key);
        if (from is not null) rows = rows.Where(t => t.StateOn >= from);
        if (to is not null) rows = rows.Where(t => t.StateOn <= to);
        if (after is not null) rows = rows.Where(t => t.Id > after);
        var most = Paging.Take(take);
        var found = await rows.OrderBy(t => t.Id).Take(most + 1).ToListAsync(ct);
        return TypedResults.Ok(found.PageOf(most, t => t.Id.ToString()));
    }

    private static async Task<IResult> OfMember(Guid id, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var person = await Membership.People.Rows(db).Where(p => p.Id == id).Select(p => new { p.ClubId, p.TrainerId, p.OwnerId }).SingleOrDefaultAsync(ct);
        if (person is null || !Membership.MembershipScope.May(Right.SeeRisk, person.ClubId, person.TrainerId, person.OwnerId)) return Answers.Problem(new PersonUnknown());
        return TypedResults.Ok(await Touches.Rows(db).Where(t => t.PersonId == id).OrderByDescending(t => t.StateOn).ThenBy(t => t.Id).Take(500).ToListAsync(ct));
    }
}

/// <summary>No such member in the caller's clubs.</summary>
internal sealed record PersonUnknown() : Refusal("person-unknown");
