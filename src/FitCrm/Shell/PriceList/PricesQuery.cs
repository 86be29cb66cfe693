using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.PriceList;

/// <summary>Reads the price list with how many of each plan were sold.</summary>
internal sealed class PricesQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs)
{
    /// <summary>The plans on sale, by name; archived ones too if asked for.</summary>
    public async Task<IReadOnlyList<PriceLine>> Lines(bool archived, CancellationToken ct)
    {
        var known = await clubs.All(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var plans = await Plans.Rows(db).Where(p => archived || p.ArchivedAt == null).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(ct);
        var sold = await Contracts.Rows(db).GroupBy(c => c.PlanId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. plans.Select(p => new PriceLine(p.Name, p.Price, TermOf(p), AccessOf(p), ClubsOf(p, known), sold.GetValueOrDefault(p.Id), p.ArchivedAt is not null,
            p.ArchivedAt is null && PriceDesk.MayChange(p.ClubIds, known) ? $"/plans/{p.Id}" : null))];
    }

    /// <summary>A plan that the caller may change; null for another one.</summary>
    public async Task<PlanRow?> Editable(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Plans.Rows(db).SingleOrDefaultAsync(p => p.Id == id && p.ArchivedAt == null, ct) is { } plan && PriceDesk.MayChange(plan.ClubIds, await clubs.All(ct)) ? plan : null;
    }

    /// <summary>"12 months", "10 days", "rolls on every month".</summary>
    public static string TermOf(PlanRow p) => p.Term switch
    {
        Term.Monthly => Say.W("rolls-on"),
        Term.Days => Say.N("n-days", p.TermCount),
        _ => Say.N("n-months", p.TermCount),
    };

    private static string AccessOf(PlanRow p) => p is { AccessFrom: { } from, AccessTo: { } to } ? $"{Show.Clock(from)}–{Show.Clock(to)}" : Say.W("whole-day");

    private static string ClubsOf(PlanRow p, IReadOnlyList<Club> known) =>
        p.ClubIds.Count == 0 ? Say.W("all-clubs") : string.Join(", ", known.Where(c => p.ClubIds.Contains(c.Id)).Select(c => c.Name));
}
