namespace FitCrm.Retention.Snapshots;

/// <summary>What a visit changes in a snapshot, and base and gap, which only a visit or a freeze can change.</summary>
internal static class Visiting
{
    private const int Weeks = 12;

    /// <summary>A visit on the last day seen or a later one; <paramref name="classes"/> of it attended for the first time.</summary>
    public static void Visit(this ref MemberSnapshot member, int day, int classes)
    {
        var first = member.Visits.Add(day);
        member.Happened[(int)Happening.Visit] = day;
        if (classes > 0) member.Happened[(int)Happening.Class] = day;
        for (var i = 0; i < Cycles.Most; i++)
        {
            ref var cycle = ref member.Cycles[i];
            if (!cycle.Exists || day < cycle.A) continue;
            if (first) cycle.C++;
            cycle.K += classes;
            if (first) Measure(in member, ref cycle);
        }
    }

    /// <summary>Works out base and gap of a cycle anew.</summary>
    public static void Measure(in MemberSnapshot member, ref Cycle cycle)
    {
        (cycle.Base2, cycle.Gap2) = (-1, -1);
        var last = member.Visits.Last;
        if (last == 0 || last < cycle.A) return;
        cycle.Base2 = Base2(in member, in cycle, last);
        cycle.Gap2 = Gap2(in member, in cycle, last);
    }

    // Weeks k = 0…11 back from the last visit, those that lie wholly since A; none under 4.
    private static short Base2(in MemberSnapshot member, in Cycle cycle, int last)
    {
        Span<int> weeks = stackalloc int[Weeks];
        var age = member.Freezes.Between(cycle.Group, cycle.A, last);
        var counted = 0;
        var to = last;
        for (var k = 0; k < Weeks && age >= 7 * k + 6; k++)
        {
            var from = member.Freezes.Back(cycle.Group, last, 7 * k + 7);
            weeks[counted++] = member.Visits.Count(Math.Max(from, cycle.A), to);
            to = from - 1;
        }

        return counted < 4 ? (short)-1 : Median2(weeks[..counted]);
    }

    // Neighbouring visit days among those less than 84 unfrozen days before the last; at least 3 gaps.
    private static short Gap2(in MemberSnapshot member, in Cycle cycle, int last)
    {
        Span<int> gaps = stackalloc int[VisitDays.Span];
        var from = Math.Max(cycle.A, member.Freezes.Back(cycle.Group, last, 7 * Weeks));
        var (count, later) = (0, last);
        for (var n = 2; count < gaps.Length && member.Visits.Back(n, from) is var day and > 0; n++)
        {
            gaps[count++] = member.Freezes.Between(cycle.Group, day, later);
            later = day;
        }

        return count < 3 ? (short)-1 : Median2(gaps[..count]);
    }

    private static short Median2(Span<int> values)
    {
        values.Sort();
        var middle = values.Length / 2;
        return (short)(values.Length % 2 == 1 ? 2 * values[middle] : values[middle - 1] + values[middle]);
    }
}
