using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members;
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
        var today = clock.In(at.Zone).Day;
        var found = await (await PeopleFinder.Fit(db, typed, today, ct)).OrderBy(p => p.SearchKey).Take(Considered).Select(p => new { p.Id, p.FullName, p.ClubId, p.TrainerId, p.OwnerId }).ToListAsync(ct);
        var seen = found.Where(p => MemberRights.Of(p.ClubId, p.TrainerId, p.OwnerId).Contract).Select(p => p.Id).ToHashSet();
        var contracts = await Contracts.ForemostOf(db, seen, today, ct);
        return new(typed, [.. found.Select(p => seen.Contains(p.Id)
            ? RowOf(p.Id, p.FullName, contracts.TryGetValue(p.Id, out var c) ? c : null, today)
            : new FoundRow(p.Id, p.FullName, "", null, null, "")).OrderBy(r => r.Verdict ?? Verdict.Stop).Take(Most)], newPerson);
    }

    private static FoundRow RowOf(Guid id, string name, (ContractRow Contract, string Plan)? first, DateOnly today)
    {
        var open = first is { } f && f.Contract.StartsOn <= today && today <= f.Contract.LastDay;
        var meta = first is not { } known ? Say.W("no-contract") : $"{known.Plan} · {EndOf(known.Contract, open)}";
        return new(id, name, meta, null, open ? Verdict.Ok : Verdict.Stop, Say.W(open ? "has-contract" : "no-running-contract"));
    }

    private static string EndOf(ContractRow c, bool open) => c switch
    {
        _ when c.LastDay < c.StartsOn => Say.W("never-began"),
        { LastDay: var day } when day == Terms.RollsOn => Say.W("rolls-on"),
        { LastDay: var day } => Say.W(open ? "until" : "ended", Show.Day(day)),
    };
}
