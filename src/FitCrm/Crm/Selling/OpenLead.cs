using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Selling;

/// <summary>Writes a lead down: somebody new, or somebody of the register who has no contract. Nobody stays without an owner and a next step.</summary>
internal sealed class OpenLead(Clubs clubs, BusinessClock clock, Counter counter, Funnel funnel, LeadOwners owners, LeadSteps steps)
{
    /// <summary>Opens a lead inside a write job. Refuses a person of other clubs, one with an open lead or a contract, somebody new who cannot be reached, and words the funnel does not know.</summary>
    public async Task<Outcome<LeadCard>> In(FitCrmDb db, OpenBody body, CancellationToken ct)
    {
        if (body.Id is { } given && await db.Set<Lead>().AnyAsync(l => l.Id == given, ct)) return new IdReused();
        var who = await Person(db, body, ct);
        if (who.Refused is { } no) return no;
        var club = await clubs.Get(who.Value.ClubId, ct);
        var now = clock.In(club.Zone);
        if (await Taken(db, who.Value, now.Day, ct) is { } taken) return taken;
        var read = await Read(db, body, who.Value, club, now, ct);
        if (read.Refused is { } unclear) return unclear;
        var (asked, step) = read.Value;
        var lead = Lead.Open(asked, new Act(now, Caller.Current.UserId));
        db.Add(lead);
        return await steps.Plan(db, lead, step, now, ct) is { } cannot ? cannot : Shown(lead, club.Code, who.Value, now.Day);
    }

    private async Task<Outcome<(NewLead, NextStep)>> Read(FitCrmDb db, OpenBody body, PersonRow who, Club club, ClubTime now, CancellationToken ct)
    {
        var stage = body.Stage is null ? funnel.First : funnel.Stage(body.Stage);
        if (stage is null) return new FunnelStageUnknown(body.Stage!, string.Join(", ", funnel.Stages.Select(s => s.Key)));
        var source = body.Source?.Trim() is { Length: > 0 } said ? said : null;
        if (source is not null && !funnel.Sources.Contains(source)) return new LeadSourceUnknown(source, string.Join(", ", funnel.Sources));
        var wish = string.IsNullOrWhiteSpace(body.Wish) ? null : body.Wish.Trim();
        if (wish?.Length > Lead.LongestWish) return new LeadTextTooLong("wish", Lead.LongestWish);
        var step = LeadSteps.Read(stage, body.NextStep, body.NextOn, now.Day);
        if (step.Refused is { } unlikely) return unlikely;
        var owner = await owners.For(db, club.Id, body.OwnerId, Caller.Current.UserId, ct);
        if (owner.Refused is { } unfit) return unfit;
        return (new NewLead(body.Id ?? Guid.CreateVersion7(now.Instant), club.Id, who.Id, source ?? who.Source ?? funnel.Sources[^1], wish, stage.Key, owner.Value), step.Value);
    }

    private async Task<Outcome<PersonRow>> Person(FitCrmDb db, OpenBody body, CancellationToken ct)
    {
        var id = body.PersonId;
        if (id is null)
        {
            if (string.IsNullOrWhiteSpace(body.Phone) && string.IsNullOrWhiteSpace(body.Email)) return new LeadUnreachable();
            var joined = await counter.JoinIn(db, new Newcomer(Guid.CreateVersion7(clock.Now), body.Club, body.FullName, body.Phone, body.Email, null, null, null, body.Source), ct);
            if (joined.Refused is { } no) return no;
            await db.SaveChangesAsync(ct);
            id = joined.Value;
        }
        var person = await People.Rows(db).SingleOrDefaultAsync(p => p.Id == id, ct);
        return person is not null && Caller.Current.May(Right.Leads, person.ClubId) ? person : new PersonUnknown();
    }

    private static async Task<Refusal?> Taken(FitCrmDb db, PersonRow who, DateOnly today, CancellationToken ct)
    {
        await Dialect.LockNamed(db, $"lead:{who.Id}", ct);
        if (await db.Set<Lead>().AnyAsync(l => l.PersonId == who.Id && l.State == LeadState.Open, ct)) return new LeadOpenAlready(who.FullName);
        return await Contracts.Rows(db).AnyAsync(c => c.PersonId == who.Id && c.LastDay >= today && c.LastDay >= c.StartsOn, ct) ? new LeadIsMember(who.FullName) : null;
    }

    private static LeadCard Shown(Lead lead, string club, PersonRow who, DateOnly today) =>
        LeadVerbs.Shown(lead, club, today) with { Name = who.FullName, Phone = who.Phone, Email = who.Email };
}
