using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Shell.Names;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members;

/// <summary>Reads a page of the members, as searched.</summary>
internal sealed class MembersQuery(IDbContextFactory<FitCrmDb> dbs)
{
    private const int Take = 50;

    public async Task<MembersView> Find(string typed, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var fit = PeopleFinder.Fit(db, typed);
        var total = await fit.CountAsync(ct);
        page = Paging.Number(page, total, Take);
        var rows = await fit.OrderBy(p => p.SearchKey).ThenBy(p => p.Id).Skip((page - 1) * Take).Take(Take).Select(p => new { p.Id, p.FullName, p.ClubId, p.CardCode, p.TrainerName }).ToListAsync(ct);
        var ids = rows.Select(r => r.Id).ToList();
        var contracts = (await (from c in Contracts.Rows(db).Where(c => ids.Contains(c.PersonId)) join p in Plans.Rows(db) on c.PlanId equals p.Id select new { c.PersonId, c.EndsOn, p.Name }).ToListAsync(ct))
            .GroupBy(c => c.PersonId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.EndsOn)!);
        var now = await PeopleNow.Of(db, ids, ct);
        var seesRisk = Caller.Current.May(Right.SeeRetention);
        var first = (page - 1) * Take + 1;
        return new(typed, [.. rows.Select(r => new MemberLine(r.Id, r.FullName, r.TrainerName ?? "", now.GetValueOrDefault(r.Id)?.Stage,
                contracts.GetValueOrDefault(r.Id)?.Name ?? "", contracts.TryGetValue(r.Id, out var c) ? DeedWords.EndOf(c.EndsOn) : "", seesRisk ? now.GetValueOrDefault(r.Id)?.Risk : null))],
            total == 0 ? "" : Say.W("range-of", Show.Count(first), Show.Count(first + rows.Count - 1), Show.Count(total)),
            page > 1 ? Address(typed, page - 1) : null, first + rows.Count - 1 < total ? Address(typed, page + 1) : null, Caller.Current.May(Right.Sell));
    }

    private static string Address(string typed, int page) => $"/members?q={Uri.EscapeDataString(typed)}&page={page}";
}
