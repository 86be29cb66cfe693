using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Desk;

/// <summary>Finds people for the desk: a card, a name in any script, the last digits of a phone. Those with a running contract first, eight at most.</summary>
internal sealed class DeskFinder(IDbContextFactory<FitCrmDb> dbs, BusinessClock clock)
{
    private const int Most = 8;
    private const int Considered = 40;

    /// <summary>Whether what was read is somebody's card or code.</summary>
    public async Task<bool> ByCard(string typed, CancellationToken ct)
    {
        if (typed.Length == 0) return false;
        if (MemberCode.Read(typed) is not null) return true;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await People.Rows(db).AnyAsync(p => p.CardCode == typed, ct);
    }

    /// <summary>Whether it can only have come out of a scanner: one long word with digits.</summary>
    public static bool LooksLikeCard(string typed) => typed.Length >= 6 && typed.Any(char.IsAsciiDigit) && typed.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '.');

    /// <summary>People who fit what was typed, in the caller's clubs.</summary>
    public async Task<DeskFound> Find(string typed, Club at, CancellationToken ct)
    {
        typed = typed.Trim();
        var newPerson = Caller.Current.May(Right.Sell, at.Id) ? $"/members/new?name={Uri.EscapeDataString(typed)}&club={at.Code}" : null;
        if (typed.Length < 2) return new(typed, [], null);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await PeopleFinder.Fit(db, typed).OrderBy(p => p.SearchKey).Take(Considered).Select(p => new { p.Id, p.FullName }).ToListAsync(ct);
        var ids = found.Select(p => p.Id).ToList();
        var contracts = await (from c in Contracts.Rows(db).Where(c => ids.Contains(c.PersonId)) join p in Plans.Rows(db) on c.PlanId equals p.Id select new { c.PersonId, c.StartsOn, c.EndsOn, c.CancelledOn, p.Name }).ToListAsync(ct);
        var today = clock.In(at.Zone).Day;
        return new(typed, [.. found.Select(p =>
        {
            var last = contracts.Where(c => c.PersonId == p.Id).OrderByDescending(c => c.EndsOn).FirstOrDefault();
            var open = contracts.Any(c => c.PersonId == p.Id && c.StartsOn <= today && today <= c.EndsOn && (c.CancelledOn is null || today < c.CancelledOn));
            var meta = last is null ? Say.W("no-contract") : $"{last.Name} · {EndOf(last.CancelledOn ?? last.EndsOn, open)}";
            return new FoundRow(p.Id, p.FullName, meta, null, open ? Verdict.Ok : Verdict.Stop, Say.W(open ? "has-contract" : "no-running-contract"));
        }).OrderBy(r => r.Verdict).Take(Most)], newPerson);
    }

    private static string EndOf(DateOnly day, bool open) => day == Terms.RollsOn ? Say.W("rolls-on") : Say.W(open ? "until" : "ended", Show.Day(day));
}
