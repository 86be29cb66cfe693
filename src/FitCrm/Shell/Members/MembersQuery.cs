using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Shell.Names;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members;

/// <summary>Reads a page of the members, as searched: of each only what the reader may see of them.</summary>
internal sealed class MembersQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock)
{
    private const int Take = 50;

    public async Task<MembersView> Find(string typed, int page, CancellationToken ct)
    {
        var today = clock.In((await clubs.All(ct))[0].Zone).Day;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var fit = await PeopleFinder.Fit(db, typed, today, ct);
        var total = await fit.CountAsync(ct);
        page = Paging.Number(page, total, Take);
        var rows = await fit.OrderBy(p => p.SearchKey).ThenBy(p => p.Id).Skip((page - 1) * Take).Take(Take)
            .Select(p => new Found(p.Id, p.FullName, p.ClubId, p.TrainerId, p.OwnerId, p.TrainerName)).ToListAsync(ct);
        var lines = await LinesOf(db, rows, today, ct);
        var first = (page - 1) * Take + 1;
        return new(typed, lines, total == 0 ? "" : Say.W("range-of", Show.Count(first), Show.Count(first + rows.Count - 1), Show.Count(total)),
            page > 1 ? Address(typed, page - 1) : null, first + rows.Count - 1 < total ? Address(typed, page + 1) : null, Caller.Current.May(Right.Sell));
    }

    private static async Task<IReadOnlyList<MemberLine>> LinesOf(FitCrmDb db, List<Found> rows, DateOnly today, CancellationToken ct)
    {
        var may = rows.ToDictionary(r => r.Id, r => MemberRights.Of(r.ClubId, r.TrainerId, r.OwnerId));
        var contracts = await Contracts.ForemostOf(db, [.. rows.Where(r => may[r.Id].Contract).Select(r => r.Id)], today, ct);
        var now = await PeopleNow.Of(db, [.. rows.Where(r => may[r.Id].Stage).Select(r => r.Id)], ct);
        return [.. rows.Select(r => new MemberLine(r.Id, r.Name, may[r.Id].Stage ? r.Trainer ?? "" : "", now.GetValueOrDefault(r.Id)?.Stage,
            contracts.TryGetValue(r.Id, out var c) ? c.Plan : "", c.Contract is null ? "" : DeedWords.EndOf(c.Contract), may[r.Id].RiskInLists ? now.GetValueOrDefault(r.Id)?.Risk : null))];
    }

    private static string Address(string typed, int page) => $"/members?q={Uri.EscapeDataString(typed)}&page={page}";

    private sealed record Found(Guid Id, string Name, Guid ClubId, Guid? TrainerId, Guid? OwnerId, string? Trainer);
}
