namespace FitCrm.Retention.Playbooks;

/// <summary>How two numbers are compared.</summary>
internal enum Sign : byte
{
    Less, AtMost, More, AtLeast, Equal, Unequal,
}

/// <summary>Two numbers compared. Where one side moves by a rule and the other stands still, the day of the turn is known; else it may turn any day.</summary>
internal sealed class Compared : Condition
{
    private readonly Quantity _left, _right;
    private readonly Sign _sign;
    private readonly double? _constant;
    private readonly bool _still, _bothMove, _falls;

    public Compared(Quantity left, Sign sign, Quantity right)
    {
        var swap = right.Moves && !left.Moves;
        (_left, _right) = swap ? (right, left) : (left, right);
        _sign = !swap ? sign : sign switch { Sign.Less => Sign.More, Sign.More => Sign.Less, Sign.AtMost => Sign.AtLeast, Sign.AtLeast => Sign.AtMost, _ => sign };
        _constant = (_right as Constant)?.Value;
        (_still, _bothMove, _falls) = (!_left.Moves && !_right.Moves, _right.Moves, _left.Falls);
    }

    public override bool Still => _still;

    public override bool Holds(in Look look) => Compare(_left.Of(in look), _constant ?? _right.Of(in look));

    public override bool Ask(in Look look, out int turns)
    {
        var (value, bound) = (_left.Of(in look), _constant ?? _right.Of(in look));
        turns = _still || double.IsNaN(bound) || double.IsNaN(value) ? Quantity.Never
            : _bothMove ? look.Today + 1
            : _falls ? Falling(in look, bound)
            : Growing(in look, bound);
        return Compare(value, bound);
    }

    private bool Compare(double a, double b) => _sign switch
    {
        Sign.Less => a < b,
        Sign.AtMost => a <= b,
        Sign.More => a > b,
        Sign.AtLeast => a >= b,
        Sign.Equal => a == b,
        _ => a < b || a > b,
    };

    private int Growing(in Look look, double bound) => _sign switch
    {
        Sign.AtLeast or Sign.Less => Later(in look, Ceiling(bound)),
        Sign.More or Sign.AtMost => Later(in look, Floor(bound) + 1),
        _ => Math.Min(Later(in look, Ceiling(bound)), Later(in look, Floor(bound) + 1)),
    };

    private int Falling(in Look look, double bound) => _sign switch
    {
        Sign.AtMost or Sign.More => Later(in look, Floor(bound)),
        Sign.Less or Sign.AtLeast => Later(in look, Ceiling(bound) - 1),
        _ => Math.Min(Later(in look, Floor(bound)), Later(in look, Ceiling(bound) - 1)),
    };

    // A turn that lies behind will not come again; one without a rule may come tomorrow.
    private int Later(in Look look, int n)
    {
        var day = _left.Reaches(in look, n);
        return day == Quantity.AnyDay ? look.Today + 1 : day > look.Today ? day : Quantity.Never;
    }

    private static int Ceiling(double value) => (int)Math.Ceiling(value);

    private static int Floor(double value) => (int)Math.Floor(value);
}
