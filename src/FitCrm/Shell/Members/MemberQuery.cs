using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Shell.Members.Edits;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members;

/// <summary>Reads one member's card: each part only for who may see it.</summary>
internal sealed class MemberQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock, MemberParts parts, EngineParts engine, AboutQuery about)
{
    /// <summary>The club that keeps the card of somebody who is neither in the caller's clubs nor their guest; null where nobody has this id.</summary>
    public async Task<string?> KeptBy(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await People.Rows(db).Where(p => p.Id == id).Select(p => (Guid?)p.ClubId).SingleOrDefaultAsync(ct) is { } club ? (await clubs.Get(club, ct)).Name : null;
    }

    /// <summary>The card, its story from a place on, or null for somebody who is neither in the caller's clubs nor a guest there today.</summary>
    public async Task<MemberView?> Of(Guid id, string? group, string? after, string? said, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await People.Rows(db).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person) return null;
        var club = await clubs.Get(person.ClubId, ct);
        var today = clock.In(club.Zone).Day;
        if (!await (await Guests.AndOwn(db, today, ct)).AnyAsync(p => p.Id == id, ct)) return null;
        var may = MemberRights.Of(person.ClubId, person.TrainerId, person.OwnerId);
        var contracts = await Contracts.Rows(db).Where(c => c.PersonId == id).ToListAsync(ct);
        var planIds = contracts.Select(c => c.PlanId).Distinct().ToList();
        var plans = await Plans.Rows(db).Where(p => planIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var charges = await Accounts.Rows(db).Where(c => c.PersonId == id).ToListAsync(ct);
        var who = new DeedCase(person, club, today, [.. contracts.Select(c => (c, plans[c.PlanId]))], charges);
        var freezes = await Freezes.Rows(db).Where(f => f.PersonId == id).ToListAsync(ct);
        var story = may.Contact ? await parts.Story(id, group, after, today, ct) : null;
        var now = await engine.Now(id, today, who.Current?.Contract.LastDay, ct);
        return new()
        {
            Id = id,
            Name = person.FullName,
            Said = said,
            Badges = may.Stage ? MemberParts.BadgesOf(who, freezes, now) : [],
            Contact = may.Contact ? ContactOf(person, today) : [],
            Ways = may.Sell ? ContractParts.WaysOf(who, freezes) : [],
            Risk = may.Risk && now is { Risk: { } points } ? new(points, now.Reasons) : null,
            SeesContract = may.Contract,
            Contract = may.Contract && who.Current is { } at ? ContractParts.Of(who, at.Contract, at.Plan, freezes) : null,
            Contracts = may.Contract ? ContractParts.Others(who) : [],
            Visits = may.Stage ? await MemberParts.Visits(db, person, today, freezes, ct) : null,
            Touches = may.Risk ? await EngineParts.Touches(db, id, ct) : null,
            Tasks = await MemberParts.Tasks(db, id, today, may, ct),
            Account = may.Contact ? await MemberParts.Account(db, who, may.Sell, ct) : null,
            Consents = may.Contact || may.Consent ? await MemberParts.ConsentsOf(db, id, club, ct) : [],
            MayConsent = may.Consent,
            Notes = story?.Items ?? [],
            Older = story?.Next is { } next ? StoryAt(id, group, next) : null,
            Newest = after is null ? null : StoryAt(id, group, null),
            MayNote = may.Note,
            StoryBy = story is null ? [] : [.. Timelines.Groups.Where(g => g != "touches" || may.Risk).Prepend(null).Select(g => (Say.W("story-" + (g ?? "all")), StoryAt(id, g, null), g == group))],
            About = may.Contact ? await about.Lines(db, person, may.Sell, ct) : [],
            Tags = may.Contact ? await MemberParts.Tags(db, id, club.Zone, ct) : null,
            Twins = may.Contact ? await parts.Twins(id, ct) : [],
            NextLook = may.Risk && now is not null ? await EngineParts.NextLook(db, id, now, ct) : [],
        };
    }

    private static string StoryAt(Guid id, string? group, string? after) =>
        $"/members/{id}?" + string.Join('&', new[] { group is null ? null : "show=" + group, after is null ? null : "after=" + after }.OfType<string>()) + "#notes";

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
