using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.PriceList;

/// <summary>The price list over the API.</summary>
internal static class PlanEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", async (bool? archived, string? after, int? take, IDbContextFactory<FitCrmDb> dbs, Clubs clubs, CancellationToken ct) =>
            TypedResults.Ok(await List(archived ?? false, after, Paging.Take(take), dbs, clubs, ct))).Needs(Right.FindPerson);

        api.MapGet("/plans/{id:guid}", async (Guid id, IDbContextFactory<FitCrmDb> dbs, Clubs clubs, CancellationToken ct) =>
            Answers.Of(await One(id, dbs, clubs, ct))).Needs(Right.FindPerson);

        api.MapPost("/plans", (PlanBody body, AddPlan add, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => add.In(db, body, ct), body.Id)).Needs(Right.EditPlaybook);

        api.MapPut("/plans/{id:guid}", (Guid id, PlanBody body, ChangePlan change, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => change.In(db, id, body, ct))).Needs(Right.EditPlaybook);

        api.MapPost("/plans/{id:guid}/archive", (Guid id, ArchivePlan archive, Once once, HttpContext http) =>
            once.Answer(http, null, (db, ct) => archive.In(db, id, ct))).Needs(Right.EditPlaybook);
    }

    private static async Task<Page<PlanCard>> List(bool archived, string? after, int take, IDbContextFactory<FitCrmDb> dbs, Clubs clubs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var plans = db.Set<Plan>().Where(p => archived || p.ArchivedAt == null);
        if (Guid.TryParse(after, out var last) && await db.Set<Plan>().Where(p => p.Id == last).Select(p => p.Name).SingleOrDefaultAsync(ct) is { } name)
            plans = plans.Where(p => p.Name.CompareTo(name) > 0 || (p.Name == name && p.Id.CompareTo(last) > 0));
        var rows = await plans.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(take + 1).ToListAsync(ct);
        var known = await clubs.All(ct);
        return rows.ConvertAll(p => PlanCard.Of(p, known, p.Version)).PageOf(take, p => p.Id.ToString());
    }

    private static async Task<Outcome<PlanCard>> One(Guid id, IDbContextFactory<FitCrmDb> dbs, Clubs clubs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == id, ct) is { } plan ? PlanCard.Of(plan, await clubs.All(ct), plan.Version) : new PlanUnknown();
    }
}
