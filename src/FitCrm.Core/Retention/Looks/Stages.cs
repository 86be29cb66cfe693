using FitCrm.Retention.Playbooks;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Looks;

/// <summary>The stage of the leading cycle, what it changed from, what the person is to the club, and the points.</summary>
internal static class Stages
{
    private const int YearsToStay = 2;
    private const int FewestDaysToStay = 730;

    public static void Settle(ref MemberSnapshot member, int leader, Playbook playbook, int today, ref Assessment answer)
    {
        answer.NextLook = Quantity.Never;
        var (key, end) = (0UL, 0);
        if (leader >= 0)
        {
            ref readonly var cycle = ref member.Cycles[leader];
            var look = new Look(in member, in cycle, today, playbook.Stages);
            look.Stage = look.StageNow();
            answer.Stage = look.Stage;
            (answer.Risk, answer.Reasons, answer.NextLook) = PointsOf(playbook, in look);
            (key, end) = (MemberSnapshot.CallOf(in cycle, 0), cycle.E);
        }

        answer.Relationship = RelationshipOf(in member, leader, answer.Stage, today);
        if (answer.Stage != member.Stage)
        {
            answer.News.StageChanged = true;
            (answer.News.From, answer.News.To) = (member.Stage, answer.Stage);
            answer.News.Cause = CauseOf(in member, leader, key, end, today);
        }

        (member.Stage, member.LeaderKey, member.LeaderEnd) = (answer.Stage, key, end);
    }

    /// <summary>Points and their reasons, and the first day on which they may change by themselves; none without a stage.</summary>
    public static (byte Points, uint Reasons, int Turns) PointsOf(Playbook playbook, in Look look)
    {
        if (look.Stage == Stage.None) return (0, 0, Quantity.Never);
        var (points, reasons, next) = (0, 0u, Quantity.Never);
        for (var i = 0; i < playbook.Risks.Length; i++)
        {
            var holds = playbook.Risks[i].When.Ask(in look, out var turns);
            if (turns < next) next = turns;
            if (!holds) continue;
            points += playbook.Risks[i].Points;
            reasons |= 1u << i;
        }

        return ((byte)Math.Clamp(points, 0, 100), reasons, next);
    }

    private static StageCause CauseOf(in MemberSnapshot member, int leader, ulong key, int end, int today)
    {
        if (member.LookedOn == 0) return StageCause.FirstSight;
        if (leader < 0 || key != member.LeaderKey) return StageCause.Began;
        ref readonly var cycle = ref member.Cycles[leader];
        if (cycle.CancelledOn != 0 && cycle.CancelledOn <= today) return StageCause.Cancelled;
        return end != member.LeaderEnd ? StageCause.EndMoved : StageCause.Time;
    }

    private static Relationship RelationshipOf(in MemberSnapshot member, int leader, Stage stage, int today)
    {
        var toCome = false;
        foreach (ref readonly var cycle in (ReadOnlySpan<Cycle>)member.Cycles) toCome |= cycle.Exists && cycle.S > today;
        if (leader < 0) return toCome ? Relationship.Potential : Relationship.Lead;
        ref readonly var running = ref member.Cycles[leader];
        if (stage == Stage.None && !toCome) return Relationship.Lost;
        return running.Number >= 3 || today - running.A >= FewestDaysToStay && today >= DateOnly.FromDayNumber(running.A).AddYears(YearsToStay).DayNumber ? Relationship.Permanent : Relationship.Active;
    }
}
