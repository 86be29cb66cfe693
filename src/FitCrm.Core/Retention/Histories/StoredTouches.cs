using FitCrm.Retention.Playbooks;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Histories;

/// <summary>Brings a walked history together with the touches that stand in the table: what was said is not said again, what waits goes on waiting.</summary>
internal static class StoredTouches
{
    /// <summary>Messages and calls that went out count for the guards.</summary>
    public static void Count(ref MemberSnapshot member, List<PastTouch> touches)
    {
        foreach (var touch in touches.OrderBy(t => t.MessageOn)) if (touch.MessageOn != 0) member.CountMessage(touch.MessageOn);
        foreach (var touch in touches.Where(t => t.CallOn != 0).OrderBy(t => t.CallOn))
            member.CountCall(touch.CallOn, MemberSnapshot.CallOf(new Cycle { Contract = touch.Contract, Year = touch.Year }, Draws.HashOf(touch.Key)));
    }

    /// <summary>Work that went out in a cycle counts to its cap.</summary>
    public static void CountWork(ref MemberSnapshot member, List<PastTouch> touches, Playbook playbook)
    {
        for (var slot = 0; slot < Cycles.Most; slot++)
        {
            ref var cycle = ref member.Cycles[slot];
            if (!cycle.Exists) continue;
            var (contract, year) = (cycle.Contract, cycle.Year);
            cycle.Fired = (byte)Math.Min(byte.MaxValue, touches.Where(t => t.Contract == contract && t.Year == year && playbook.Touch(t.Key) is not { Counts: false }).Sum(t => t.Work));
        }
    }

    /// <summary>Absences that were told before a day are counted, also those that corrected facts do not show any more: the next one is another occurrence.</summary>
    public static void CountAbsences(ref MemberSnapshot member, List<PastTouch> touches, Playbook playbook, int day)
    {
        foreach (var touch in touches.Where(t => t.Opened < day))
        {
            var opening = playbook.Touch(touch.Key)?.Openings.FirstOrDefault(o => o.On == OpensOn.Absence);
            if (opening is null || !byte.TryParse(touch.Occurrence, out var told)) continue;
            for (var slot = 0; slot < Cycles.Most; slot++)
            {
                ref var cycle = ref member.Cycles[slot];
                if (cycle.Exists && cycle.Contract == touch.Contract && cycle.Year == touch.Year) cycle.Times[opening.Absence] = Math.Max(cycle.Times[opening.Absence], told);
            }
        }
    }

    /// <summary>Settles what opened today with what is known of it; on the last day ends what waits in the table and is not open any more.</summary>
    public static void Reconcile(ref MemberSnapshot member, in MemberSnapshot before, Dictionary<(Guid, byte, string, string), PastTouch> stored, Playbook playbook, int day, bool last, ref DayNews news)
    {
        for (var i = 0; i < OpenTouches.Most; i++)
        {
            ref var open = ref member.Open[i];
            if (!open.Used || open.State != TouchState.None) continue;
            ref readonly var cycle = ref member.Cycles[open.Slot];
            if (Find(stored, in cycle, in open, playbook) is not { } known) continue;
            if (known.State == TouchState.Deferred) (open.State, open.Guard, open.Arm) = (known.State, LastGuard(in before, known, (open.Opening, open.Value)), known.Arm);
            else Looks.Endings.Drop(ref member, ref open);
        }

        if (!last) return;
        foreach (var waiting in stored.Values)
            if (waiting.State == TouchState.Deferred && !IsOpen(in member, waiting, playbook) && SlotOf(playbook, waiting) is { } place && !Ended(in news, waiting, place))
                news.Add(new TouchNews
                {
                    Contract = waiting.Contract, Year = waiting.Year, Opening = place.Slot, Value = place.Value,
                    State = TouchState.Suppressed, Guard = LastGuard(in before, waiting, place), Arm = waiting.Arm, On = day,
                });
    }

    // The table keeps the guard that stopped it first; the one that held it last stands in the snapshot.
    private static Guard LastGuard(in MemberSnapshot before, PastTouch touch, (byte Slot, int Value) place)
    {
        for (var i = 0; i < OpenTouches.Most; i++)
        {
            ref readonly var was = ref before.Open[i];
            if (!was.Used || was.State != TouchState.Deferred || was.Opening != place.Slot || was.Value != place.Value) continue;
            ref readonly var cycle = ref before.Cycles[was.Slot];
            if (cycle.Contract == touch.Contract && cycle.Year == touch.Year) return was.Guard;
        }

        return touch.Guard;
    }

    // It may have ended on this very day, by itself.
    private static bool Ended(in DayNews news, PastTouch touch, (byte Slot, int Value) place)
    {
        for (var i = 0; i < news.Count; i++)
        {
            ref readonly var told = ref news.Touches[i];
            if (told.Contract == touch.Contract && told.Year == touch.Year && told.Opening == place.Slot && told.Value == place.Value) return true;
        }

        return false;
    }

    private static PastTouch? Find(Dictionary<(Guid, byte, string, string), PastTouch> stored, in Cycle cycle, in OpenTouch open, Playbook playbook)
    {
        var opening = playbook.BySlot[open.Opening];
        return opening is not null && stored.TryGetValue((cycle.Contract, cycle.Year, opening.Touch.Key, opening.Text(open.Value)), out var known) ? known : null;
    }

    private static bool IsOpen(in MemberSnapshot member, PastTouch touch, Playbook playbook)
    {
        for (var i = 0; i < OpenTouches.Most; i++)
        {
            ref readonly var open = ref member.Open[i];
            if (!open.Used || playbook.BySlot[open.Opening] is not { } opening) continue;
            ref readonly var cycle = ref member.Cycles[open.Slot];
            if (cycle.Contract == touch.Contract && cycle.Year == touch.Year && opening.Touch.Key == touch.Key && opening.Text(open.Value) == touch.Occurrence) return true;
        }

        return false;
    }

    // The opening an occurrence came from, and its number or year.
    private static (byte Slot, int Value)? SlotOf(Playbook playbook, PastTouch touch)
    {
        foreach (var opening in playbook.Touch(touch.Key)?.Openings ?? [])
        {
            if (opening.Text(0) == touch.Occurrence) return (opening.Slot, 0);
            var head = opening.Occurrence.Replace("{n}", "", StringComparison.Ordinal);
            if (opening.Occurrence != head && touch.Occurrence.StartsWith(head, StringComparison.Ordinal)
                && int.TryParse(touch.Occurrence.AsSpan(head.Length), out var value)) return (opening.Slot, value);
        }

        return null;
    }
}
