using FitCrm.Retention.Playbooks;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Looks;

/// <summary>Opens occurrences: a fact of the history, never of what was sent.</summary>
internal static class Openings
{
    /// <summary>Reads the marks of a running cycle and opens what holds today, in the playbook's order.</summary>
    public static void Open(ref MemberSnapshot member, int slot, bool leads, Playbook playbook, int today)
    {
        ref var cycle = ref member.Cycles[slot];
        if (cycle.CancelledOn != 0 && cycle.CancelledOn <= today) return;
        var look = new Look(in member, in cycle, today, playbook.Stages);
        look.Stage = look.StageNow();
        var pending = Pending(playbook, in look);
        if (cycle.NextMark <= today) ReadMarks(ref member, slot, leads, playbook, pending, in look);
        if (!look.VisitToday) pending &= ~playbook.VisitBits;
        foreach (var opening in playbook.Others)
            if ((pending & opening.Bit) != 0 && Reached(ref member, ref cycle, opening, in look, leads || opening.Touch.EveryGroup, out var value))
                Add(ref member, slot, opening, value, in look);
    }

    private static void ReadMarks(ref MemberSnapshot member, int slot, bool leads, Playbook playbook, ulong pending, in Look look)
    {
        ref var cycle = ref member.Cycles[slot];
        cycle.NextMark = int.MaxValue;
        foreach (var opening in playbook.Marks)
        {
            if ((pending & opening.Bit) == 0) continue;
            var day = MarkOf(opening, in look);
            if (day > look.Today)
            {
                cycle.NextMark = Math.Min(cycle.NextMark, day);
                continue;
            }

            cycle.Read |= opening.Bit;
            if ((leads || opening.Touch.EveryGroup) && opening.Touch.Admits(in look) && opening.If.Holds(in look)) Add(ref member, slot, opening, 0, in look);
        }
    }

    /// <summary>Bits of the openings that may still open in a cycle: those of another kind of cycle never do.</summary>
    public static ulong Pending(Playbook playbook, in Look look)
    {
        var pending = ~look.Cycle.Read;
        if (look.Cycle.Number != 1) pending &= ~playbook.FirstBits;
        if (look.Short) pending &= ~playbook.LongBits;
        return pending;
    }

    /// <summary>Reads every mark that was reached by a day, without opening anything.</summary>
    public static void Skip(ref MemberSnapshot member, int slot, Playbook playbook, int day)
    {
        ref var cycle = ref member.Cycles[slot];
        var look = new Look(in member, in cycle, day, playbook.Stages);
        foreach (var opening in playbook.Ordered)
            if ((playbook.NewBits & opening.Bit) != 0 && opening.On is OpensOn.Day or OpensOn.End or OpensOn.Window && day >= MarkOf(opening, in look))
                cycle.Read |= opening.Bit;
    }

    /// <summary>The date of a mark, as known today.</summary>
    public static int MarkOf(Opening opening, in Look look) => opening.On == OpensOn.End
        ? look.Cycle.E + (int)opening.At.Of(in look)
        : look.Plus(look.Cycle.S, (int)opening.At.Of(in look));

    private static bool Reached(ref MemberSnapshot member, ref Cycle cycle, Opening opening, in Look look, bool runs, out int value)
    {
        value = 0;
        if (!runs || !opening.Touch.Admits(in look)) return false;
        return opening.On switch
        {
            OpensOn.Birthday => Birthday(ref member, in look, out value) && opening.If.Holds(in look),
            OpensOn.Window => Once(ref cycle, opening, InWindow(opening, in look) && opening.If.Holds(in look)),
            OpensOn.Visit => Visit(ref member, ref cycle, opening, in look, out value),
            OpensOn.State => Once(ref cycle, opening, opening.If.Holds(in look)),
            _ => Absence(ref member, ref cycle, opening, in look, out value),
        };
    }

    private static bool Once(ref Cycle cycle, Opening opening, bool holds)
    {
        if (!holds) return false;
        cycle.Read |= opening.Bit;
        return true;
    }

    private static bool InWindow(Opening opening, in Look look) =>
        look.Day is var day && day >= opening.At.Of(in look) && day <= opening.Until.Of(in look);

    private static bool Birthday(ref MemberSnapshot member, in Look look, out int year)
    {
        year = 0;
        if (member.BirthMonth == 0 || member.BirthdayRead == look.Today || NextLooks.Birthday(in member, look.Today) != look.Today) return false;
        member.BirthdayRead = look.Today;
        year = DateOnly.FromDayNumber(look.Today).Year;
        return true;
    }

    private static bool Visit(ref MemberSnapshot member, ref Cycle cycle, Opening opening, in Look look, out int value)
    {
        value = cycle.C;
        if (member.VisitUsedOn != look.Today) (member.VisitUsedOn, member.VisitUsed) = (look.Today, 0);
        if (opening.ChainBit == 0 && cycle.C >= cycle.ReadFrom && cycle.C <= cycle.ReadTo) return false;
        if ((member.VisitUsed & opening.Bit) != 0 || (cycle.ChainOnce & opening.ChainBit) != 0 || !opening.If.Holds(in look)) return false;
        member.VisitUsed |= opening.Bit;
        cycle.ChainOnce |= opening.ChainBit;
        return true;
    }

    private static bool Absence(ref MemberSnapshot member, ref Cycle cycle, Opening opening, in Look look, out int value)
    {
        value = 0;
        if (look.Today < AbsenceFrom(in member, opening, in look) || !opening.If.Holds(in look)) return false;
        member.Absences[opening.Absence] = look.Today;
        value = ++cycle.Times[opening.Absence];
        return true;
    }

    /// <summary>The first day on which an absence may open besides its condition; never when it opened already, or must not after another.</summary>
    public static int AbsenceFrom(in MemberSnapshot member, Opening opening, in Look look)
    {
        var away = look.Away;
        var last = member.Absences[opening.Absence];
        if (last > away || opening.NotAfter >= 0 && member.Absences[opening.NotAfter] > away) return Quantity.Never;
        var day = last == 0 ? 0 : last + opening.Apart;
        if (opening.Follows >= 0 && member.Absences[opening.Follows] is var before && before > away) day = Math.Max(day, before + opening.FollowsDays);
        return day;
    }

    // Twenty may be open at once, twice what the default playbook can reach; one beyond them is not kept.
    private static void Add(ref MemberSnapshot member, int slot, Opening opening, int value, in Look look)
    {
        for (var i = 0; i < OpenTouches.Most; i++)
        {
            ref var open = ref member.Open[i];
            if (open.Used) continue;
            var numbered = opening.On is OpensOn.Birthday or OpensOn.Visit or OpensOn.Absence;
            member.OpenCount++;
            open = new()
            {
                Used = true, Slot = (byte)slot, Opening = opening.Slot, Value = numbered ? value : 0,
                Opened = look.Today, Closes = look.Today + (int)opening.Closes.Of(in look),
            };
            return;
        }
    }
}
