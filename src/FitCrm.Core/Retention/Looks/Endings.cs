using FitCrm.Retention.Playbooks;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Looks;

/// <summary>Ends open touches: closed, exited, or their cycle is over; and says what remains of them.</summary>
internal readonly struct Endings(Playbook playbook, int today, Play play, int record, ClubView club)
{
    /// <summary>Ends what is over today.</summary>
    public void Close(ref MemberSnapshot member, ref DayNews news)
    {
        for (var i = 0; i < OpenTouches.Most && member.OpenCount > 0; i++)
        {
            ref var open = ref member.Open[i];
            if (open.Used && IsOver(in member, in open)) End(ref member, ref open, ref news);
        }
    }

    /// <summary>Ends everything of a cycle.</summary>
    public void CloseAll(ref MemberSnapshot member, int slot, ref DayNews news)
    {
        for (var i = 0; i < OpenTouches.Most; i++)
        {
            ref var open = ref member.Open[i];
            if (open.Used && open.Slot == slot) End(ref member, ref open, ref news);
        }
    }

    private bool IsOver(in MemberSnapshot member, in OpenTouch open)
    {
        if (today > open.Closes || playbook.BySlot[open.Opening] is not { } opening) return true;
        ref readonly var cycle = ref member.Cycles[open.Slot];
        if (cycle.CancelledOn != 0 && cycle.CancelledOn <= today) return true;
        if (today <= open.Opened) return false;
        for (var exits = opening.Touch.Exits; exits != 0; exits &= exits - 1)
        {
            var exit = (Happening)System.Numerics.BitOperations.TrailingZeroCount(exits);
            var day = exit == Happening.Renewed ? cycle.RenewedOn : member.Happened[(int)exit];
            if (day > open.Opened && day <= today) return true;
        }

        return false;
    }

    private void End(ref MemberSnapshot member, ref OpenTouch open, ref DayNews news)
    {
        var ended = open;
        Drop(ref member, ref open);
        ref var cycle = ref member.Cycles[ended.Slot];
        if (ended.State == TouchState.Deferred)
        {
            news.Add(News(in cycle, in ended, TouchState.Suppressed, today));
            return;
        }

        // Never seen: only an outage leaves a record, and only of a cycle that was known before it.
        if (play == Play.Past || !cycle.Known || club.FirstSweep == 0 || ended.Opened < club.FirstSweep) return;
        if (playbook.BySlot[ended.Opening] is not { } opening) return;
        ended.Arm = Draws.Of(playbook, opening, ended.Value, in member, in cycle, club.Salt);
        news.Add(News(in cycle, in ended, ended.Arm == Arm.Hold ? TouchState.Held : TouchState.Missed, record));
    }

    /// <summary>Frees the place of an occurrence that is settled.</summary>
    public static void Drop(ref MemberSnapshot member, ref OpenTouch open)
    {
        open = default;
        member.OpenCount--;
    }

    public static TouchNews News(in Cycle cycle, in OpenTouch open, TouchState state, int on) => new()
    {
        Contract = cycle.Contract, Year = cycle.Year, Opening = open.Opening, Value = open.Value, State = state,
        Guard = open.Guard, Arm = open.Arm, On = on, Opened = open.Opened, Closes = open.Closes,
    };
}
