using FitCrm.Retention.Playbooks;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Looks;

/// <summary>The earliest later day on which time alone may change anything (retention.md 3, the table of candidates).</summary>
internal static class NextLooks
{
    public static int After(in MemberSnapshot member, int leader, Playbook playbook, int today)
    {
        var next = Waiting(in member, today);
        var anyStage = false;
        for (var slot = 0; slot < Cycles.Most; slot++)
        {
            ref readonly var cycle = ref member.Cycles[slot];
            if (!cycle.Exists) continue;
            if (cycle.S > today) next = Math.Min(next, cycle.S);
            else
            {
                next = Math.Min(next, OfCycle(in member, in cycle, slot == leader, playbook, today, out var stage));
                anyStage |= stage != Stage.None;
            }
        }

        if (anyStage || next != int.MaxValue) next = Math.Min(next, member.Freezes.NextTurn(today));
        if (anyStage && member.BirthMonth != 0) next = Math.Min(next, Birthday(in member, today + 1));
        return next;
    }

    /// <summary>The first birthday on or after a day; 29 February is the 28th in other years.</summary>
    public static int Birthday(in MemberSnapshot member, int from)
    {
        var year = DateOnly.FromDayNumber(from).Year;
        var day = On(in member, year);
        return day >= from ? day : On(in member, year + 1);
    }

    private static int On(in MemberSnapshot member, int year) =>
        new DateOnly(year, member.BirthMonth, Math.Min((int)member.BirthDay, DateTime.DaysInMonth(year, member.BirthMonth))).DayNumber;

    // Open touches end the day after they close; one that waits for a message or a call is tried tomorrow.
    private static int Waiting(in MemberSnapshot member, int today)
    {
        var next = int.MaxValue;
        for (var i = 0; i < OpenTouches.Most && member.OpenCount > 0; i++)
        {
            ref readonly var open = ref member.Open[i];
            if (!open.Used) continue;
            next = Math.Min(next, Math.Max(open.Closes, today) + 1);
            if (open.State == TouchState.Deferred && open.Guard >= Guard.Call) next = today + 1;
        }

        return next;
    }

    private static int OfCycle(in MemberSnapshot member, in Cycle cycle, bool leads, Playbook playbook, int today, out Stage stage)
    {
        var look = new Look(in member, in cycle, today, playbook.Stages);
        look.Stage = stage = look.StageNow();
        if (look.Cancelled) return int.MaxValue;
        var next = Bounds(in look);
        var pending = Openings.Pending(playbook, in look) & ~playbook.VisitBits;
        next = Math.Min(next, cycle.NextMark);
        foreach (var opening in playbook.Others)
            if ((pending & opening.Bit) != 0 && Of(in member, opening.Touch, opening, leads || opening.Touch.EveryGroup, in look) is var day && day > today && day < next)
                next = day;

        return next;
    }

    private static int Bounds(in Look look)
    {
        var (next, today) = (int.MaxValue, look.Today);
        ref readonly var cycle = ref look.Cycle;
        Consider(cycle.E - look.Third);
        Consider(cycle.E + 1);
        Consider(cycle.E + look.Grace + 1);
        if (cycle.CancelledOn != 0) Consider(cycle.CancelledOn);
        if (look.Stage == Stage.Adaptation) Consider(look.Plus(cycle.S, look.Third));
        return next;

        void Consider(int day)
        {
            if (day > today && day < next) next = day;
        }
    }

    private static int Of(in MemberSnapshot member, TouchRule touch, Opening opening, bool open, in Look look) => opening.On switch
    {
        OpensOn.Window when open => Window(touch, opening, in look),
        OpensOn.Absence when open => Latest(Openings.AbsenceFrom(in member, opening, in look), touch, opening, in look),
        OpensOn.State when open => Latest(0, touch, opening, in look),
        _ => int.MaxValue,
    };

    private static int Window(TouchRule touch, Opening opening, in Look look)
    {
        if (look.Day > opening.Until.Of(in look)) return int.MaxValue;
        var day = Latest(look.Plus(look.Cycle.S, (int)opening.At.Of(in look)), touch, opening, in look);
        return day > look.Plus(look.Cycle.S, (int)opening.Until.Of(in look) + 1) ? int.MaxValue : day;
    }

    // What holds already and still did not open is looked at again tomorrow.
    private static int Latest(int day, TouchRule touch, Opening opening, in Look look)
    {
        day = Math.Max(day, touch.AdmitsFrom(in look));
        if (day == int.MaxValue) return day;
        day = Math.Max(day, opening.If.MayHold(in look));
        return day <= look.Today ? look.Today + 1 : day;
    }
}
