using System.Runtime.CompilerServices;

namespace FitCrm.Retention.Snapshots;

/// <summary>A frozen interval of one product group; day numbers, both ends frozen.</summary>
internal struct FrozenSpan
{
    public int From;
    public int To;
    public int Group;
}

[InlineArray(FrozenDays.Most)]
internal struct FrozenSpans
{
    private FrozenSpan _first;
}

/// <summary>The known freezes of a person, sorted, of one group never overlapping; and the arithmetic of unfrozen days (retention.md 1).</summary>
internal struct FrozenDays
{
    public const int Most = 12;

    public int Count;
    public FrozenSpans Spans;

    /// <summary>u(x, y): unfrozen days after x up to and including y; 0 if y ≤ x.</summary>
    public readonly int Between(int group, int x, int y)
    {
        if (y <= x) return 0;
        var days = y - x;
        for (var i = 0; i < Count; i++)
        {
            ref readonly var f = ref Spans[i];
            if (f.Group != group) continue;
            var (from, to) = (Math.Max(f.From, x + 1), Math.Min(f.To, y));
            if (to >= from) days -= to - from + 1;
        }

        return days;
    }

    /// <summary>x ⊕ n: the first date with u(x, date) ≥ n; x itself for n ≤ 0.</summary>
    public readonly int Plus(int group, int x, int n)
    {
        if (n <= 0) return x;
        var date = x + n;
        for (var i = 0; i < Count; i++)
        {
            ref readonly var f = ref Spans[i];
            if (f.Group == group && f.To > x && f.From <= date) date += f.To - Math.Max(f.From, x + 1) + 1;
        }

        return date;
    }

    /// <summary>The earliest day v with u(v, today) &lt; n; n ≥ 1.</summary>
    public readonly int Back(int group, int today, int n)
    {
        var day = today - (n - 1);
        for (var i = Count - 1; i >= 0; i--)
        {
            ref readonly var f = ref Spans[i];
            var to = Math.Min(f.To, today);
            if (f.Group == group && to >= day && f.From <= today) day -= to - f.From + 1;
        }

        return day;
    }

    /// <summary>Whether the group is frozen on a day.</summary>
    public readonly bool On(int group, int day)
    {
        for (var i = 0; i < Count; i++)
            if (Spans[i].Group == group && Spans[i].From <= day && day <= Spans[i].To) return true;
        return false;
    }

    /// <summary>The next day after today on which a freeze begins or has ended; <see cref="int.MaxValue"/> for none.</summary>
    public readonly int NextTurn(int today)
    {
        var next = int.MaxValue;
        for (var i = 0; i < Count; i++)
        {
            if (Spans[i].From > today) next = Math.Min(next, Spans[i].From);
            if (Spans[i].To + 1 > today) next = Math.Min(next, Spans[i].To + 1);
        }

        return next;
    }
}
