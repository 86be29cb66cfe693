namespace FitCrm.Retention.Playbooks;

/// <summary>A number in a playbook's condition. Unknown (base, gap) is not a number, and every comparison with it is false.</summary>
internal abstract class Quantity
{
    public const int Never = int.MaxValue;

    /// <summary>No rule says when it moves.</summary>
    public const int AnyDay = int.MinValue;

    public abstract double Of(in Look look);

    /// <summary>False when only an event can change it.</summary>
    public virtual bool Moves => false;

    /// <summary>For a number that only grows by itself: the first day on which it is at least n; for one that only falls, at most n.</summary>
    public virtual int Reaches(in Look look, int n) => AnyDay;

    /// <summary>Its value where it is written down as such and never changes; none for all others.</summary>
    public virtual double? Fixed => null;

    /// <summary>It falls by itself instead of growing.</summary>
    public virtual bool Falls => false;
}

internal sealed class Constant(double value) : Quantity
{
    public double Value => value;

    public override double? Fixed => value;

    public override double Of(in Look look) => value;
}

/// <summary>A word that only events change.</summary>
internal sealed class StillWord(StillWord.Read read) : Quantity
{
    public delegate double Read(in Look look);

    public override double Of(in Look look) => read(in look);
}

/// <summary>From where a word counts its days.</summary>
internal enum Since : byte
{
    Start, Chain, Visit,
}

/// <summary>A word that grows by a day at a time: its start and the days counted since.</summary>
internal sealed class AgeWord(Since since) : Quantity
{
    public override bool Moves => true;

    public override double Of(in Look look) => look.Between(Begin(in look), look.Today);

    public override int Reaches(in Look look, int n) => look.Plus(Begin(in look), n);

    private int Begin(in Look look) => since switch { Since.Start => look.Cycle.S, Since.Chain => look.Cycle.A, _ => look.Away };
}

/// <summary>Calendar days since something is owed; unknown when nothing is.</summary>
internal sealed class OwedWord : Quantity
{
    public override bool Moves => true;

    public override double Of(in Look look) => look.Member.OwedSince == 0 ? double.NaN : look.Today - look.Member.OwedSince;

    public override int Reaches(in Look look, int n) => look.Member.OwedSince + n;
}

/// <summary>Calendar days that are left up to E; negative after it.</summary>
internal sealed class LeftWord : Quantity
{
    public override bool Moves => true;

    public override bool Falls => true;

    public override double Of(in Look look) => look.Cycle.E - look.Today;

    public override int Reaches(in Look look, int n) => look.Cycle.E - n;
}

/// <summary>Visit days before today.</summary>
internal sealed class BeforeWord : Quantity
{
    public override bool Moves => true;

    public override double Of(in Look look) => look.Cycle.C - (look.VisitToday ? 1 : 0);

    public override int Reaches(in Look look, int n) => look.Cycle.C >= n && look.VisitToday ? look.Today + 1 : Never;
}

/// <summary>V(n).</summary>
internal sealed class RecentWord(Quantity days) : Quantity
{
    public override bool Moves => true;

    public override bool Falls => true;

    public override double Of(in Look look) => look.Visits((int)days.Of(in look));

    public override int Reaches(in Look look, int n) => n < 0 ? Never : look.VisitsDownTo(n, (int)days.Of(in look));
}

/// <summary>Visit days of the k-th week back from today.</summary>
internal sealed class WeekWord(Quantity week) : Quantity
{
    public override bool Moves => true;

    public override double Of(in Look look) => look.Week((int)week.Of(in look));
}

internal sealed class Arithmetic(char sign, Quantity left, Quantity right) : Quantity
{
    public override bool Moves => left.Moves || right.Moves;

    public override double? Fixed => left.Fixed is { } a && right.Fixed is { } b ? Joined(a, b) : null;

    public override double Of(in Look look) => Joined(left.Of(in look), right.Of(in look));

    private double Joined(double a, double b) => sign switch
    {
        '+' => a + b,
        '-' => a - b,
        '*' => a * b,
        '%' => b == 0 ? double.NaN : a % b,
        _ => b == 0 ? double.NaN : Math.Floor(a / b),
    };
}

/// <summary>The least or the greatest of what is known.</summary>
internal sealed class Extreme(bool greatest, Quantity[] of) : Quantity
{
    public override bool Moves => Array.Exists(of, q => q.Moves);

    public override double? Fixed => Array.TrueForAll(of, q => q.Fixed is not null) ? greatest ? of.Max(q => q.Fixed) : of.Min(q => q.Fixed) : null;

    public override double Of(in Look look)
    {
        var best = double.NaN;
        foreach (var quantity in of)
        {
            var value = quantity.Of(in look);
            if (double.IsNaN(best) || (greatest ? value > best : value < best)) best = value;
        }

        return best;
    }
}
