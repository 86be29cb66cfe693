using FitCrm.Retention.Playbooks;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Looks;

/// <summary>Tries what is open, earliest closing day first, then in the playbook's order.</summary>
internal static class Attempts
{
    public static void Make(ref MemberSnapshot member, Playbook playbook, int today, ClubView club, ref DayNews news)
    {
        for (var i = 0; i < Cycles.Most; i++) member.Cycles[i].Known |= member.Cycles[i].Exists;
        if (member.OpenCount == 0) return;
        Span<byte> order = stackalloc byte[OpenTouches.Most];
        var count = Order(in member, playbook, order);
        for (var i = 0; i < count; i++)
        {
            ref var open = ref member.Open[order[i]];
            if (open.State != TouchState.Deferred && Held(ref member, ref open, playbook, today, club, ref news)) continue;
            Try(ref member, ref open, playbook, today, ref news);
        }
    }

    private static int Order(in MemberSnapshot member, Playbook playbook, Span<byte> order)
    {
        var count = 0;
        for (byte i = 0; i < OpenTouches.Most; i++)
        {
            if (!member.Open[i].Used) continue;
            var place = count++;
            for (; place > 0 && Earlier(in member.Open[i], in member.Open[order[place - 1]], playbook); place--) order[place] = order[place - 1];
            order[place] = i;
        }

        return count;
    }

    private static bool Earlier(in OpenTouch a, in OpenTouch b, Playbook playbook) =>
        (a.Closes, playbook.BySlot[a.Opening]!.Order, a.Slot).CompareTo((b.Closes, playbook.BySlot[b.Opening]!.Order, b.Slot)) < 0;

    // Seen for the first time: the draw is made, before any guard.
    private static bool Held(ref MemberSnapshot member, ref OpenTouch open, Playbook playbook, int today, ClubView club, ref DayNews news)
    {
        ref readonly var cycle = ref member.Cycles[open.Slot];
        open.Arm = Draws.Of(playbook, playbook.BySlot[open.Opening]!, open.Value, in member, in cycle, club.Salt);
        if (open.Arm == Arm.Treat) return false;
        news.Add(Endings.News(in cycle, in open, TouchState.Held, today));
        Endings.Drop(ref member, ref open);
        return true;
    }

    private static void Try(ref MemberSnapshot member, ref OpenTouch open, Playbook playbook, int today, ref DayNews news)
    {
        var opening = playbook.BySlot[open.Opening]!;
        ref var cycle = ref member.Cycles[open.Slot];
        var look = new Look(in member, in cycle, today, playbook.Stages);
        look.Stage = look.StageNow();
        var way = opening.Delivery.On(in look);
        var guard = Guards.Stop(in member, in cycle, opening.Touch, way, playbook.Guards, in look);
        if (guard == Guard.None)
        {
            Fire(ref member, ref cycle, in open, opening, way, playbook.Guards, in look, ref news);
            Endings.Drop(ref member, ref open);
            return;
        }

        var seen = open.State == TouchState.Deferred;
        open.Guard = guard;
        var final = guard is Guard.Consent or Guard.Cap;
        if (final || !seen) news.Add(Endings.News(in cycle, in open, final ? TouchState.Suppressed : TouchState.Deferred, today));
        open.State = TouchState.Deferred;
        if (final) Endings.Drop(ref member, ref open);
    }

    private static void Fire(ref MemberSnapshot member, ref Cycle cycle, in OpenTouch open, Opening opening, Delivery way, GuardsPart guards, in Look look, ref DayNews news)
    {
        var fired = Endings.News(in cycle, in open, TouchState.Fired, look.Today);
        fired.Guard = Guard.None;
        fired.Lead = way.Lead;
        fired.Variant = VariantOf(opening.Delivery, way);
        Count(ref member, ref cycle, opening.Touch, way.Lead, look.Today);
        if (way.Message is { } message && Guards.StopMessage(in member, in cycle, opening.Touch, message.Channel, guards, look.Today) == Guard.None)
        {
            fired.Companion = true;
            Count(ref member, ref cycle, opening.Touch, Lead.Message, look.Today);
        }

        news.Add(in fired);
    }

    private static void Count(ref MemberSnapshot member, ref Cycle cycle, TouchRule touch, Lead lead, int today)
    {
        if (lead == Lead.Prompt) return;
        if (touch.Counts && cycle.Fired < byte.MaxValue) cycle.Fired++;
        if (lead == Lead.Message) member.CountMessage(today);
        if (lead == Lead.Call) member.CountCall(today, MemberSnapshot.CallOf(in cycle, touch.Hash));
    }

    private static byte VariantOf(Delivery plain, Delivery chosen)
    {
        for (var i = 0; i < plain.Variants.Length; i++)
            if (ReferenceEquals(plain.Variants[i].Then, chosen)) return (byte)(i + 1);
        return 0;
    }
}
