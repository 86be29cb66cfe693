using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Selling;

/// <summary>What is done with a lead: moved, given up, opened again, changed. Each inside a write job; each leaves it with an owner and a next step, or closed.</summary>
internal sealed class LeadVerbs(Clubs clubs, BusinessClock clock, Funnel funnel, LeadOwners owners, LeadSteps steps)
{
    /// <summary>Moves it to another stage; its next step is the stage's own unless another is said. Refuses a closed lead, the stage it stands in, and one the funnel does not have.</summary>
    public Task<Outcome<LeadCard>> Move(FitCrmDb db, Guid id, MoveBody body, CancellationToken ct) => Do(db, id, async (lead, act) =>
    {
        if (funnel.Stage(body.Stage) is not { } stage) return StageUnknown(body.Stage);
        return lead.MoveTo(stage, act) ?? await Plan(db, lead, stage, body.NextStep, body.NextOn, act, ct);
    }, ct);

    /// <summary>Gives it up with a reason; its task is dropped. Refuses a closed lead and one without a reason of the funnel.</summary>
    public Task<Outcome<LeadCard>> Lose(FitCrmDb db, Guid id, LoseBody body, CancellationToken ct) => Do(db, id, async (lead, act) =>
    {
        if (lead.State == LeadState.Open) await LeadSteps.Drop(db, lead, act.At.Day, ct);
        return lead.Lose(body.Reason, string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim(), funnel, act);
    }, ct);

    /// <summary>Opens a lost lead again, in a stage (the first unless another is said). Refuses one that is not lost, and a person who has another open lead.</summary>
    public Task<Outcome<LeadCard>> Reopen(FitCrmDb db, Guid id, MoveBody body, CancellationToken ct) => Do(db, id, async (lead, act) =>
    {
        if ((body.Stage is null ? funnel.First : funnel.Stage(body.Stage)) is not { } stage) return StageUnknown(body.Stage);
        if (await db.Set<Lead>().AnyAsync(l => l.PersonId == lead.PersonId && l.Id != lead.Id && l.State == LeadState.Open, ct)) return new LeadOpenAlready(await NameOf(db, lead, ct));
        if (lead.Reopen(stage, act) is { } no) return no;
        var owner = await owners.For(db, lead.ClubId, null, act.By, ct);
        if (await IsGone(db, lead, ct) && owner.Value is { } other) lead.HandTo(other, act);
        return await Plan(db, lead, stage, body.NextStep, body.NextOn, act, ct);
    }, ct);

    /// <summary>Changes owner, next step, source and wish; what is left out stays. Refuses a version that is not the current one, and a closed lead where more than source and wish is said.</summary>
    public Task<Outcome<LeadCard>> Change(FitCrmDb db, Guid id, LeadPatch patch, CancellationToken ct) => Do(db, id, async (lead, act) =>
    {
        if (patch.Version is { } version && version != lead.Version) return new LeadChangedMeanwhile();
        if (Describe(lead, patch) is { } unclear) return unclear;
        if (patch is { OwnerId: null, NextStep: null, NextOn: null }) return null;
        return await Give(db, lead, patch.OwnerId, act, ct) ?? await Replan(db, lead, patch, act, ct);
    }, ct);

    /// <summary>The card of a lead as it is after a verb, without its person.</summary>
    public static LeadCard Shown(Lead l, string club, DateOnly today) => new(
        l.Id, club, l.PersonId, null, null, null, l.Source, l.Wish, l.Stage, l.State, l.OwnerId, null, l.OpenedOn, l.StageSince, l.NextStep, l.NextOn, l.NextTaskId,
        l.State == LeadState.Open && l.NextOn < today, l.ClosedOn, l.ContractId, l.LostReason, l.LostNote, l.Version);

    private async Task<Outcome<LeadCard>> Do(FitCrmDb db, Guid id, Func<Lead, Act, Task<Refusal?>> verb, CancellationToken ct)
    {
        var found = await db.LeadFor(id, ct);
        if (found.Refused is { } unknown) return unknown;
        var club = await clubs.Get(found.Value.ClubId, ct);
        var act = new Act(clock.In(club.Zone), Caller.Current.UserId);
        if (await verb(found.Value, act) is { } no) return no;
        var changed = db.Entry(found.Value).State != EntityState.Unchanged ? 1 : 0;
        return Shown(found.Value, club.Code, act.At.Day) with { Version = found.Value.Version + changed };
    }

    private async Task<Refusal?> Plan(FitCrmDb db, Lead lead, FunnelStage stage, string? said, DateOnly? on, Act act, CancellationToken ct)
    {
        var step = LeadSteps.Read(stage, said, on, act.At.Day);
        return step.Refused ?? await steps.Plan(db, lead, step.Value, act.At, ct);
    }

    private async Task<Refusal?> Give(FitCrmDb db, Lead lead, Guid? owner, Act act, CancellationToken ct)
    {
        if (owner is not { } named) return null;
        return (await owners.For(db, lead.ClubId, named, act.By, ct)).Refused ?? lead.HandTo(named, act);
    }

    // A day that is not said stays, and one that is late stays late.
    private async Task<Refusal?> Replan(FitCrmDb db, Lead lead, LeadPatch patch, Act act, CancellationToken ct)
    {
        var on = patch.NextOn == lead.NextOn ? null : patch.NextOn;
        var step = LeadSteps.Read(funnel.Stage(lead.Stage) ?? funnel.First, patch.NextStep ?? lead.NextStep, on, act.At.Day);
        if (step.Refused is { } unlikely) return unlikely;
        return await steps.Plan(db, lead, on is null && lead.NextOn is { } day ? step.Value with { On = day } : step.Value, act.At, ct);
    }

    private Refusal? Describe(Lead lead, LeadPatch patch)
    {
        if (patch.Source is { } source && source != lead.Source && !funnel.Sources.Contains(source)) return new LeadSourceUnknown(source, string.Join(", ", funnel.Sources));
        if (patch.Wish?.Trim().Length > Lead.LongestWish) return new LeadTextTooLong("wish", Lead.LongestWish);
        if (patch.Source is not null || patch.Wish is not null) lead.Describe(patch.Source ?? lead.Source, patch.Wish is null ? lead.Wish : patch.Wish.Trim() is { Length: > 0 } wish ? wish : null);
        return null;
    }

    private static async Task<bool> IsGone(FitCrmDb db, Lead lead, CancellationToken ct) => lead.OwnerId is not { } owner || (await LeadOwners.Of(db, lead.ClubId, ct)).TrueForAll(c => c.UserId != owner);

    private static async Task<string> NameOf(FitCrmDb db, Lead lead, CancellationToken ct) =>
        await Membership.People.Rows(db).Where(p => p.Id == lead.PersonId).Select(p => p.FullName).SingleAsync(ct);

    private FunnelStageUnknown StageUnknown(string? given) => new(given ?? "", string.Join(", ", funnel.Stages.Select(s => s.Key)));
}

/// <summary>Somebody else changed the lead since it was read.</summary>
internal sealed record LeadChangedMeanwhile() : Refusal("changed-meanwhile");
