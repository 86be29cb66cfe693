using FitCrm.Retention.Playbooks;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Looks;

/// <summary>What keeps a touch from a member (retention.md 4); the first that stops it names it.</summary>
internal static class Guards
{
    public static Guard Stop(in MemberSnapshot member, in Cycle cycle, TouchRule touch, Delivery way, GuardsPart rule, in Look look)
    {
        if (way.Lead == Lead.Message && (member.Consents & way.Channel.Any) == 0) return Guard.Consent;
        if (member.Freezes.On(cycle.Group, look.Today)) return Guard.Frozen;
        if (member.Dispute) return Guard.Dispute;
        if (way.Lead == Lead.Prompt) return Guard.None;
        if (touch.Counts && cycle.Fired >= rule.Cap) return Guard.Cap;
        if (touch.OnArrival && !look.VisitToday) return Guard.Arrival;
        return way.Lead switch
        {
            Lead.Call => Called(in member, MemberSnapshot.CallOf(in cycle, touch.Hash), look.Today - rule.CallDays) ? Guard.Call : Guard.None,
            Lead.Message => Pressed(in member, rule, look.Today),
            _ => Guard.None,
        };
    }

    /// <summary>Whether a companion message may go: consent, cap and the message guards.</summary>
    public static Guard StopMessage(in MemberSnapshot member, in Cycle cycle, TouchRule touch, Route channel, GuardsPart rule, int today) =>
        (member.Consents & channel.Any) == 0 ? Guard.Consent
        : touch.Counts && cycle.Fired >= rule.Cap ? Guard.Cap
        : Pressed(in member, rule, today);

    /// <summary>The name under which reports show a guard; spans come from the playbook (<c>call-14</c>).</summary>
    public static string? NameOf(Guard guard, GuardsPart rule) => guard switch
    {
        Guard.Consent => "consent",
        Guard.Frozen => "frozen",
        Guard.Dispute => "dispute",
        Guard.Cap => "cap",
        Guard.Arrival => "arrival",
        Guard.Call => $"call-{rule.CallDays}",
        Guard.MessageHours => $"message-{rule.MessageHours}h",
        Guard.MessagesShort => $"messages-{rule.ShortDays}",
        Guard.MessagesLong => $"messages-{rule.LongDays}",
        _ => null,
    };

    // Calls of the same touch and cycle are excepted.
    private static bool Called(in MemberSnapshot member, ulong of, int since)
    {
        var call = member.Call.Of == of ? member.EarlierCall : member.Call;
        return call.Day > since && call.Day != 0;
    }

    private static Guard Pressed(in MemberSnapshot member, GuardsPart rule, int today)
    {
        if (Since(in member, 1, today - rule.MessageHours / 24)) return Guard.MessageHours;
        if (Since(in member, rule.ShortCount, today - rule.ShortDays)) return Guard.MessagesShort;
        return Since(in member, rule.LongCount, today - rule.LongDays) ? Guard.MessagesLong : Guard.None;
    }

    // Whether the n-th last message is younger than a day.
    private static bool Since(in MemberSnapshot member, int nth, int after) => member.Messages[nth - 1] is var day && day != 0 && day > after;
}
