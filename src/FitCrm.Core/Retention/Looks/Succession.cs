using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Looks;

/// <summary>A cycle that begins today takes the place of the one before it in its product group.</summary>
internal static class Succession
{
    public static void Begin(ref MemberSnapshot member, Playbook playbook, int today, in Endings endings, ref DayNews news)
    {
        for (var slot = 0; slot < Cycles.Most; slot++)
        {
            ref var cycle = ref member.Cycles[slot];
            if (!cycle.Exists || cycle.S > today) continue;
            for (var other = 0; other < Cycles.Most; other++)
                if (other != slot && Replaces(in cycle, in member.Cycles[other], slot > other))
                {
                    if (Same(in cycle, in member.Cycles[other])) cycle.ChainOnce |= member.Cycles[other].ChainOnce;
                    endings.CloseAll(ref member, other, ref news);
                    member.Cycles[other] = default;
                }

            while (cycle.Rolls && today > cycle.E && (cycle.CancelledOn == 0 || cycle.CancelledOn > cycle.E))
            {
                endings.CloseAll(ref member, slot, ref news);
                NextYear(in member, ref cycle);
            }
        }
    }

    private static bool Replaces(in Cycle cycle, in Cycle other, bool later) =>
        other.Exists && other.Group == cycle.Group && (other.S < cycle.S || other.S == cycle.S && later);

    private static bool Same(in Cycle cycle, in Cycle other) => cycle.A == other.A;

    /// <summary>The next year of a contract that rolls on.</summary>
    public static void NextYear(in MemberSnapshot member, ref Cycle cycle)
    {
        cycle.Year++;
        cycle.Number++;
        cycle.S = cycle.E + 1;
        cycle.E = FitCrm.Membership.Chains.YearEnd(DateOnly.FromDayNumber(cycle.Origin), cycle.Year).DayNumber;
        cycle.T = member.Freezes.Between(cycle.Group, cycle.S - 1, cycle.E);
        (cycle.Read, cycle.NextMark, cycle.Fired, cycle.Times) = (0, 0, 0, default);
    }
}
