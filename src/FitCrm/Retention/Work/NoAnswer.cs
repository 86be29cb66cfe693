using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention.Looks;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Snapshots;
using FitCrm.Retention.Touching;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Work;

/// <summary>Nobody answered a call: the companion message that waits for this outcome goes, if consent, cap and the message guards allow it on this day.</summary>
internal sealed class NoAnswer(Outbound outbound, Templates templates)
{
    public async Task Follow(FitCrmDb db, Turn turn, TaskDone happened, CancellationToken ct)
    {
        var touch = await db.Set<TouchEntry>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == happened.TaskId, ct);
        if (touch is not { State: TouchState.Fired, MessageOn: null } || await PulseBook.Of(db, touch.PersonId, ct) is not { Stale: false } pulse) return;
        var opening = turn.Book.Touch(touch.Touch)?.Openings.FirstOrDefault(o => o.Text(0) == touch.Occurrence);
        var companion = opening?.Delivery.Companions.FirstOrDefault(c => c.Kind == Lead.Message && c.OnOutcome == happened.Outcome);
        var slot = SlotOf(in pulse.Member, touch.ContractId);
        if (opening is null || companion is null || slot < 0) return;
        if (Guards.StopMessage(in pulse.Member, in pulse.Member.Cycles[slot], opening.Touch, companion.Channel, turn.Book.Guards, turn.Today) != Guard.None) return;
        await Count(db, touch, turn, ct);
        await PulseMarks.Put(db, [touch.PersonId], ct);
        if (turn.Live) await Send(db, turn, touch, opening, companion, pulse, ct);
    }

    // The row counts for the guards; the pulse is made again from it.
    private static Task<int> Count(FitCrmDb db, TouchEntry touch, Turn turn, CancellationToken ct) => db.Prepared(
        """UPDATE retention_touches SET "MessageOn"=@p1,"Work"="Work"+1 WHERE "Id"=@p0""", ["@p0", "@p1"], [Columns.Id(db, touch.Id), Columns.Day(db, turn.Day)]).ExecuteNonQueryAsync(ct);

    private async Task Send(FitCrmDb db, Turn turn, TouchEntry touch, Playbooks.Opening opening, Playbooks.Companion companion, PulseRead pulse, CancellationToken ct)
    {
        var people = await Addressee.Read(db, turn.Club.Id, [(touch.PersonId, touch.ContractId)], ct);
        if (!people.TryGetValue((touch.PersonId, touch.ContractId), out var person)) return;
        var step = new TouchStep(touch.Id, touch.PersonId, default, opening, touch.Occurrence, opening.Delivery);
        var piece = new WorkPiece(turn, step, person, person.Fields(turn.Club, in pulse.Member, touch.ContractId, turn.Today), await OpenWays.Of(db, templates, turn.Club.Id, ct)) { Consents = pulse.Member.Consents };
        if (piece.LetterOf(DerivedId.Of(touch.Id, "no-answer"), companion.Channel, companion.Template) is { } letter) await outbound.Queue(db, letter, ct);
    }

    private static int SlotOf(in MemberSnapshot member, Guid contract)
    {
        for (var i = 0; i < Cycles.Most; i++)
            if (member.Cycles[i].Exists && member.Cycles[i].Contract == contract) return i;
        return -1;
    }
}
