using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Retention.Pulses;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Touching;

/// <summary>What the desk answered to the prompt of a touch, and on which day of its club.</summary>
internal sealed record PromptAnswer(Guid Id, DateOnly On, bool Done);

/// <summary>Keeps what the desk answered to a prompt, which is then not shown again.</summary>
internal sealed class PromptDesk(Turns turns)
{
    /// <summary>Answers inside a write job; the same answer again changes nothing. Refuses a touch that did not fire or has nothing to say at the desk, and one of somebody whom the caller may not greet, like one that is not there.</summary>
    public async Task<Outcome<PromptAnswer>> AnswerIn(FitCrmDb db, Guid touchId, bool done, CancellationToken ct)
    {
        var touch = await db.Set<TouchEntry>().AsNoTracking().Where(t => t.Id == touchId && t.State == TouchState.Fired && t.Prompts)
            .Select(t => new { t.ClubId, t.PersonId, t.PromptedOn, t.PromptDone }).SingleOrDefaultAsync(ct);
        if (touch is null || !await MayGreet(db, touch.ClubId, touch.PersonId, ct)) return new TouchUnknown();
        if (touch.PromptedOn is { } before && touch.PromptDone == done) return new PromptAnswer(touchId, before, done);
        var today = (await turns.Now(db, touch.ClubId, ct)).Day;
        await db.Set<TouchEntry>().Where(t => t.Id == touchId).ExecuteUpdateAsync(s => s.SetProperty(t => t.PromptedOn, today).SetProperty(t => t.PromptDone, done), ct);
        db.Note("answered", "Prompt", touch.PersonId, new { touchId, done, before = touch.PromptDone });
        return new PromptAnswer(touchId, today, done);
    }

    // Who checks people in, and is told what to say to them: a turnstile is not.
    private static async Task<bool> MayGreet(FitCrmDb db, Guid clubId, Guid personId, CancellationToken ct)
    {
        var (caller, me) = (Caller.Current, Caller.Current.UserId);
        if (!caller.May(Right.SeeStage, clubId)) return false;
        return caller.ReachOf(Right.CheckIn, clubId) switch
        {
            Reach.Club => true,
            Reach.Own => me is not null && await People.Rows(db).AnyAsync(p => p.Id == personId && p.TrainerId == me, ct),
            _ => false,
        };
    }
}

/// <summary>No touch that fired for anybody the caller may greet has this id.</summary>
internal sealed record TouchUnknown() : Refusal("touch-unknown");

/// <summary>The answer to a prompt says whether it was done.</summary>
internal sealed record DoneMissing() : Refusal("done-missing", "done");
