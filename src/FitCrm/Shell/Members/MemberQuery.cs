using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members;

/// <summary>Reads one member's card: each part only for who may see it.</summary>
internal sealed class MemberQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock, MemberParts parts, EngineParts engine)
{
    /// <summary>The card, its story from a place on, or null for somebody who is not in the caller's clubs.</summary>
    public async Task<MemberView?> Of(Guid id, string? after, string? said, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await People.Rows(db).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person || !Caller.Current.May(Right.FindPerson, person.ClubId)) return null;
        var club = await clubs.Get(person.ClubId, ct);
        var today = clock.In(club.Zone).Day;
        var may = MemberRights.Of(person);
        var contracts = await Contracts.Rows(db).Where(c => c.PersonId == id).ToListAsync(ct);
        var planIds = contracts.Select(c => c.PlanId).Distinct().ToList();
        var plans = await Plans.Rows(db).Where(p => planIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var charges = await Accounts.Rows(db).Where(c => c.PersonId == id).ToListAsync(ct);
        var who = new DeedCase(person, club, today, [.. contracts.Select(c => (c, plans[c.PlanId]))], charges);
        var freezes = await Freezes.Rows(db).Where(f => f.PersonId == id).ToListAsync(ct);
        var story = may.Contact ? await parts.Story(id, after, today, ct) : null;
        var now = await engine.Now(id, today, who.Current?.Contract.EndsOn, ct);
        return new()
        {
            Id = id,
            Name = person.FullName,
            Said = said,
            Badges = BadgesOf(who, freezes, now),
            Contact = may.Contact ? ContactOf(person, today) : [],
            Ways = may.Sell ? ContractParts.WaysOf(who, freezes) : [],
            Risk = may.Retention && now is { Risk: { } points } ? new(points, now.Reasons) : null,
            Contract = may.Contact && who.Current is { } at ? ContractParts.Of(who, at.Contract, at.Plan, freezes) : null,
            Contracts = may.Contact ? ContractParts.Others(who) : [],
            Visits = await MemberParts.Visits(db, person, today, freezes, ct),
            Touches = may.Retention ? await EngineParts.Touches(db, id, ct) : null,
            Tasks = await MemberParts.Tasks(db, id, today, may, ct),
            Account = may.Contact ? await MemberParts.Account(db, who, may.Sell, ct) : null,
            Consents = may.Contact ? await MemberParts.ConsentsOf(db, id, club.Zone, ct) : [],
            MayConsent = may.Consent,
            Notes = story?.Items ?? [],
            Older = story?.Next is { } next ? $"/members/{id}?after={next}#notes" : null,
            Newest = after is null ? null : $"/members/{id}#notes",
            MayNote = true,
        };
    }

    private static List<(string, string)> BadgesOf(DeedCase who, IReadOnlyList<FreezeRow> freezes, MemberNow? now)
    {
        var badges = new List<(string, string)>();
        if (now?.Stage is { } stage) badges.Add((stage, now.StageText));
        if (freezes.FirstOrDefault(f => f.From <= who.Today && who.Today <= f.To) is { } frozen) badges.Add(("frozen", Say.W("frozen-until", Show.Day(frozen.To))));
        if (now?.Relationship is { } relation && relation != "active") badges.Add((relation, Say.W("stage-" + relation)));
        if (badges.Count == 0 && who.Current is { } at) badges.Add(who.Runs(at.Contract) ? ("active", Say.W("stage-active")) : ("lost", Say.W("no-running-contract")));
        return badges;
    }

    private static List<(string, string, string?)> ContactOf(PersonRow person, DateOnly today)
    {
        var lines = new List<(string, string, string?)>();
        if (person.Phone is { } phone) lines.Add(("phone", phone, "tel:" + phone));
        if (person.Email is { } email) lines.Add(("mail", email, "mailto:" + email));
        if (person.Birthday is { } born) lines.Add(("cake", $"{born.ToString("d MMMM", System.Globalization.CultureInfo.CurrentCulture)}, {AgeOf(born, today)}", null));
        if (person.CardCode is { } card) lines.Add(("credit-card", card, null));
        return lines;
    }

    private static int AgeOf(DateOnly born, DateOnly today) => today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0);
}

/// <summary>What the reader may see and do of one member.</summary>
internal sealed record MemberRights(bool Contact, bool Sell, bool Retention, bool Consent)
{
    public static MemberRights Of(PersonRow person) => new(Reaches(Right.SeeContact, person), Caller.Current.ReachOf(Right.Sell, person.ClubId) == Reach.Club,
        Reaches(Right.SeeRetention, person), Caller.Current.May(Right.RecordConsent, person.ClubId));

    private static bool Reaches(Right right, PersonRow person) => Caller.Current.ReachOf(right, person.ClubId) switch
    {
        Reach.Club => true,
        Reach.Own => Caller.Current.UserId is { } me && (me == person.TrainerId || me == person.OwnerId),
        _ => false,
    };
}
