namespace FitCrm.Retention.Playbooks;

/// <summary>Something that holds of a member's cycle on a day, or not.</summary>
internal abstract class Condition
{
    public static readonly Condition Always = new StillFact((in Look _) => true);

    public abstract bool Holds(in Look look);

    /// <summary>The earliest later day on which the answer, or that of a part, may change without an event.</summary>
    public abstract int Turns(in Look look);

    /// <summary>The earliest day on which it may hold without an event: today if it does.</summary>
    public virtual int MayHold(in Look look) => Holds(in look) ? look.Today : Turns(in look);
}

/// <summary>A fact that only an event changes.</summary>
internal sealed class StillFact(StillFact.Read read) : Condition
{
    public delegate bool Read(in Look look);

    public override bool Holds(in Look look) => read(in look);

    public override int Turns(in Look look) => Quantity.Never;
}

/// <summary>A stage of the cycle; the looks at its bounds are planned with the stages.</summary>
internal sealed class InStage(Stage stage) : Condition
{
    public override bool Holds(in Look look) => look.Stage == stage;

    public override int Turns(in Look look) => stage switch
    {
        Stage.ActiveUse when look.Stage == Stage.Adaptation => look.Plus(look.Cycle.S, look.Third),
        Stage.Renewal when look.Stage is Stage.Adaptation or Stage.ActiveUse => look.Cycle.E - look.Third,
        _ => Quantity.Never,
    };
}

internal sealed class Not(Condition inner) : Condition
{
    public override bool Holds(in Look look) => !inner.Holds(in look);

    public override int Turns(in Look look) => inner.Turns(in look);
}

/// <summary>All of them.</summary>
internal sealed class Every(Condition[] parts) : Condition
{
    public override bool Holds(in Look look)
    {
        foreach (var part in parts)
            if (!part.Holds(in look)) return false;
        return true;
    }

    public override int Turns(in Look look) => Any.First(parts, in look);

    public override int MayHold(in Look look)
    {
        var day = look.Today;
        foreach (var part in parts) day = Math.Max(day, part.MayHold(in look));
        return day;
    }
}

/// <summary>At least one of them.</summary>
internal sealed class Any(Condition[] parts) : Condition
{
    public override bool Holds(in Look look)
    {
        foreach (var part in parts)
            if (part.Holds(in look)) return true;
        return false;
    }

    public override int Turns(in Look look) => First(parts, in look);

    public static int First(Condition[] parts, in Look look)
    {
        var day = Quantity.Never;
        foreach (var part in parts) day = Math.Min(day, part.Turns(in look));
        return day;
    }
}

/// <summary>Two numbers compared. Where one side moves by a rule and the other stands still, the day of the turn is known; else it may turn any day.</summary>
internal sealed class Compared : Condition
{
    private readonly Quantity _left, _right;
    private readonly string _sign;

    public Compared(Quantity left, string sign, Quantity right)
    {
        var swap = right.Moves && !left.Moves;
        (_left, _right) = swap ? (right, left) : (left, right);
        _sign = !swap ? sign : sign switch { "<" => ">", ">" => "<", "<=" => ">=", ">=" => "<=", _ => sign };
    }

    public override bool Holds(in Look look)
    {
        var (a, b) = (_left.Of(in look), _right.Of(in look));
        return _sign switch { "<" => a < b, "<=" => a <= b, ">" => a > b, ">=" => a >= b, "=" => a == b, _ => a != b && !double.IsNaN(a) && !double.IsNaN(b) };
    }

    public override int Turns(in Look look)
    {
        if (!_left.Moves) return Quantity.Never;
        var bound = _right.Of(in look);
        if (double.IsNaN(bound)) return Quantity.Never;
        if (_right.Moves) return look.Today + 1;
        return _left.Falls ? Falling(in look, bound) : Growing(in look, bound);
    }

    private int Growing(in Look look, double bound) => _sign switch
    {
        ">=" or "<" => Later(in look, Ceiling(bound)),
        ">" or "<=" => Later(in look, Floor(bound) + 1),
        _ => Math.Min(Later(in look, Ceiling(bound)), Later(in look, Floor(bound) + 1)),
    };

    private int Falling(in Look look, double bound) => _sign switch
    {
        "<=" or ">" => Later(in look, Floor(bound)),
        "<" or ">=" => Later(in look, Ceiling(bound) - 1),
        _ => Math.Min(Later(in look, Floor(bound)), Later(in look, Ceiling(bound) - 1)),
    };

    // A turn that lies behind will not come again; one without a rule may come tomorrow.
    private int Later(in Look look, int n) => _left.Reaches(in look, n) is not { } day ? look.Today + 1 : day > look.Today ? day : Quantity.Never;

    private static int Ceiling(double value) => (int)Math.Ceiling(value);

    private static int Floor(double value) => (int)Math.Floor(value);
}
