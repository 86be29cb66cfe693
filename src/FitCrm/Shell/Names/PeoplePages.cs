using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Shell.Overview;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Names;

/// <summary>The people behind what the engine thinks now: at risk, or in a stage; the highest risk first.</summary>
internal static class PeoplePages
{
    private const int Take = 50;
    private const int Said = 3;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/people/{which}", List).Needs(Right.SeeFigures, Reach.Club);

    private static async Task<IResult> List(string which, [FromQuery] string? club, [FromQuery] int? page, FigurePlace place, Standing standing, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        if (await place.Choose(club, ct) is not { } ground) return Results.NotFound();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = Standings.Rows(db).Where(s => ground.Ids.Contains(s.ClubId) && s.Stage != Stage.None);
        var stage = Enum.GetValues<Stage>().Where(s => PeopleNow.KeyOf(s) == which && s != Stage.None).Select(s => (Stage?)s).FirstOrDefault();
        if (which == "at-risk") rows = rows.Where(s => s.Risk >= Everybody.RiskFrom);
        else if (stage is { } wanted) rows = rows.Where(s => s.Stage == wanted);
        else return Results.NotFound();
        return Page.Of<NamesPage>(await View(db, rows, which, page ?? 1, ground, standing, ct));
    }

    private static async Task<NamesView> View(FitCrmDb db, IQueryable<StandingRow> rows, string which, int page, Ground ground, Standing standing, CancellationToken ct)
    {
        var total = await rows.CountAsync(ct);
        page = Paging.Number(page, total, Take);
        var shown = await (from s in rows join p in People.Rows(db) on s.PersonId equals p.Id orderby s.Risk descending, p.SearchKey, p.Id select new { s.PersonId, p.FullName, s.Stage, s.Risk })
            .Skip((page - 1) * Take).Take(Take).ToListAsync(ct);
        var ids = shown.Select(s => s.PersonId).ToList();
        var known = await standing.Of(ids, ct);
        var contracts = await Contracts.ForemostOf(db, ids, ground.AsOf, ct);
        var first = (page - 1) * Take + 1;
        return new(Say.W(which == "at-risk" ? "overview-risk" : "stage-" + which), Say.N("n-people", total) + " · " + ground.Name, ("/overview?club=" + ground.Code, Say.W("overview")), Say.W("why"),
            [.. shown.Select(s => new NameRow(s.PersonId, s.FullName, contracts.GetValueOrDefault(s.PersonId).Plan ?? "", PeopleNow.KeyOf(s.Stage),
                contracts.TryGetValue(s.PersonId, out var c) ? DeedWords.EndOf(c.Contract) : "", s.Risk, known.TryGetValue(s.PersonId, out var k) ? WhyOf(k.Reasons) : ""))],
            total == 0 ? "" : Say.W("range-of", Show.Count(first), Show.Count(first + shown.Count - 1), Show.Count(total)),
            page > 1 ? Address(which, ground, page - 1) : null, first + shown.Count - 1 < total ? Address(which, ground, page + 1) : null);
    }

    private static string WhyOf(IReadOnlyList<string> reasons) =>
        string.Join(" · ", reasons.Take(Said)) + (reasons.Count > Said ? " · " + Say.N("and-more", reasons.Count - Said) : "");

    private static string Address(string which, Ground ground, int page) => $"/people/{which}?club={ground.Code}&page={page}";
}
