using System.Globalization;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Shell.Names;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Stages;

/// <summary>What the address of a list of people holds: the day, and for moves where from, where to, within how many days.</summary>
internal sealed record StandAsked(string? Club, DateOnly? Day, string? From, string? To, int? Days, int? Page);

/// <summary>Reads the people behind a number of the retention page, the highest risk first.</summary>
internal sealed class StandQuery(IDbContextFactory<FitCrmDb> dbs, Standing standing)
{
    private const int Take = 50;
    private const int Said = 3;

    /// <summary>A page of them; null where the address means nobody.</summary>
    public async Task<NamesView?> Of(RetentionGround ground, string which, StandAsked asked, CancellationToken ct)
    {
        var day = asked.Day ?? ground.Today;
        if (day > ground.Today) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (Find(new WhoStands(db, ground, day), which, asked) is not var (who, title)) return null;
        var rows = from p in People.Rows(db).Where(p => who.Contains(p.Id))
                   from s in Standings.Rows(db).Where(s => s.PersonId == p.Id).DefaultIfEmpty()
                   select new { p.Id, p.FullName, p.SearchKey, Stage = (Stage?)s!.Stage, Risk = (int?)s.Risk };
        var total = await rows.CountAsync(ct);
        var page = Paging.Number(asked.Page ?? 1, total, Take);
        var shown = await rows.OrderByDescending(r => r.Risk ?? -1).ThenBy(r => r.SearchKey).ThenBy(r => r.Id).Skip((page - 1) * Take).Take(Take).ToListAsync(ct);
        var ids = shown.ConvertAll(r => r.Id);
        var known = await standing.Of(ids, ct);
        var contracts = await Contracts.ForemostOf(db, ids, ground.Today, ct);
        var first = (page - 1) * Take + 1;
        return new(title, Say.N("n-people", total) + " · " + Say.W("on-day", Show.LongDay(day)) + " · " + ground.Name, ($"/retention?club={ground.Code}&to={Show.Iso(day)}", Say.W("retention")), Say.W("why"),
            [.. shown.Select(r => new NameRow(r.Id, r.FullName, contracts.GetValueOrDefault(r.Id).Plan ?? "", r.Stage is null or Stage.None ? null : PeopleNow.KeyOf(r.Stage.Value),
                contracts.TryGetValue(r.Id, out var c) ? DeedWords.EndOf(c.Contract) : "", r.Stage is null or Stage.None ? null : r.Risk, known.TryGetValue(r.Id, out var k) ? WhyOf(k.Reasons) : ""))],
            total == 0 ? "" : Say.W("range-of", Show.Count(first), Show.Count(first + shown.Count - 1), Show.Count(total)),
            page > 1 ? Address(which, ground, day, asked, page - 1) : null, first + shown.Count - 1 < total ? Address(which, ground, day, asked, page + 1) : null);
    }

    private static (IQueryable<Guid> Who, string Title)? Find(WhoStands who, string which, StandAsked asked)
    {
        if (which == "frozen") return (who.Frozen, Say.W("stage-frozen"));
        if (WhoStands.Stages.Where(s => StagesQuery.KeyOf(s) == which).Select(s => (Stage?)s).FirstOrDefault() is { } stage) return (who.In(stage), Say.W("stage-" + which));
        if (which == "none") return who.IsToday ? (who.Without, Say.W("stage-none")) : null;
        if (WhoStands.Bands.Where(b => which == "risk-" + b.ToString(CultureInfo.InvariantCulture)).Select(b => (int?)b).FirstOrDefault() is { } band) return who.IsToday ? (who.AtRisk(band), Say.W("risk-band-" + which[5..])) : null;
        return which == "moved" && StageOf(asked.From) is { } from && StageOf(asked.To) is { } to && asked.Days is 7 or 30
            ? (who.Moved(from, to, asked.Days.Value), Say.W("moved-from-to", Say.W("stage-" + asked.From), Say.W("stage-" + asked.To), asked.Days.Value)) : null;
    }

    private static Stage? StageOf(string? key) => Enum.GetValues<Stage>().Where(s => StagesQuery.KeyOf(s) == key).Select(s => (Stage?)s).FirstOrDefault();

    private static string WhyOf(IReadOnlyList<string> reasons) =>
        string.Join(" · ", reasons.Take(Said)) + (reasons.Count > Said ? " · " + Say.N("and-more", reasons.Count - Said) : "");

    private static string Address(string which, RetentionGround ground, DateOnly day, StandAsked asked, int page) => $"/retention/people/{which}?club={ground.Code}&day={Show.Iso(day)}"
        + (which == "moved" ? $"&from={asked.From}&to={asked.To}&days={asked.Days}" : "") + $"&page={page.ToString(CultureInfo.InvariantCulture)}";
}
