namespace FitCrm.Retention.Playbooks;

/// <summary>Something that holds of a member's cycle on a day, or not.</summary>
internal abstract class Condition
{
    public static readonly Condition Always = new StillFact((in Look _) => true);

    public abstract bool Holds(in Look look);

    /// <summary>Whether it holds, and the earliest later day on which that may change without an event.</summary>
    public abstract bool Ask(in Look look, out int turns);

    /// <summary>Only an event turns it.</summary>
    public virtual bool Still => false;

    /// <summary>The earliest day on which it may hold without an event: today if it does.</summary>
    public int MayHold(in Look look) => Ask(in look, out var turns) ? look.Today : turns;
}

/// <summary>A fact that only an event changes.</summary>
internal sealed class StillFact(StillFact.Read read) : Condition
{
    public delegate bool Read(in Look look);

    public override bool Still => true;

    public override bool Holds(in Look look) => read(in look);

    public override bool Ask(in Look look, out int turns)
    {
        turns = Quantity.Never;
        return read(in look);
    }
}

/// <summary>A stage of the cycle. The end of a stage is a bound of the cycle, at which it is looked at anyway.</summary>
internal sealed class InStage(Stage stage) : Condition
{
    public override bool Holds(in Look look) => look.Stage == stage;

    public override bool Ask(in Look look, out int turns)
    {
        turns = stage switch
        {
            Stage.ActiveUse when look.Stage == Stage.Adaptation => look.Plus(look.Cycle.S, look.Third),
            Stage.Renewal when look.Stage is Stage.Adaptation or Stage.ActiveUse => look.Cycle.E - look.Third,
            _ => Quantity.Never,
        };
        return look.Stage == stage;
    }
}

internal sealed class Not(Condition inner) : Condition
{
    public override bool Still => inner.Still;

    public override bool Holds(in Look look) => !inner.Holds(in look);

    public override bool Ask(in Look look, out int turns) => !inner.Ask(in look, out turns);
}

/// <summary>All of them: while some do not hold, it turns when the last of those may; else when the first may.</summary>
internal sealed class Every(IEnumerable<Condition> parts) : Condition
{
    // One that only an event turns and that does not hold answers for all: such are asked first.
    private readonly Condition[] _parts = [.. parts.OrderBy(p => !p.Still)];

    public override bool Holds(in Look look)
    {
        foreach (var part in _parts)
            if (!part.Holds(in look)) return false;
        return true;
    }

    public override bool Ask(in Look look, out int turns)
    {
        var (first, last, all) = (Quantity.Never, 0, true);
        foreach (var part in _parts)
        {
            if (part.Ask(in look, out var day)) first = Math.Min(first, day);
            else (last, all) = (Math.Max(last, day), false);
            if (last == Quantity.Never) break;
        }

        turns = all ? first : last;
        return all;
    }
}

/// <summary>At least one of them: while some hold, it turns when the last of those may; else when the first may.</summary>
internal sealed class Any(Condition[] parts) : Condition
{
    public override bool Holds(in Look look)
    {
        foreach (var part in parts)
            if (part.Holds(in look)) return true;
        return false;
    }

    public override bool Ask(in Look look, out int turns)
    {
        var (first, last, some) = (Quantity.Never, 0, false);
        foreach (var part in parts)
        {
            if (part.Ask(in look, out var day)) (last, some) = (Math.Max(last, day), true);
            else first = Math.Min(first, day);
        }

        turns = some ? last : first;
        return some;
    }
}
