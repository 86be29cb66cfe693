using FitCrm.Retention.Playbooks;

namespace FitCrm.Retention.Sketches;

/// <summary>A first cycle of twelve months without a freeze, on which a playbook is drawn: day 0 is S, day 364 is E.</summary>
internal sealed class CycleAxis(StageRule rule)
{
    private const int Length = 365;
    private const int Start = 730_000;   // any day will do
    private const int LastDrawn = 430;

    private int Third => Math.Min(rule.Longest, Length / 3);

    /// <summary>Where an opening stands.</summary>
    public IEnumerable<TouchMark> Marks(Opening opening)
    {
        var (first, last) = Span(opening.Touch.Gate);
        return opening.On switch
        {
            OpensOn.Day => [At(Number(opening.At))],
            OpensOn.End => [At(Length - 1 + Number(opening.At))],
            OpensOn.Window => [new(MarkKind.Watch, Number(opening.At), Number(opening.Until)), At(Number(opening.At))],
            OpensOn.Birthday => [new(MarkKind.Watch, first, last), When(first, last, .48)],
            OpensOn.Visit => opening.Touch.Gate == Gate.First ? [When(first, last, .01)] : [When(first, last, .085), When(first, last, .2), When(first, last, .42), When(first, last, .82)],
            _ => [new(MarkKind.Watch, first, last), When(first, last, .28), When(first, last, .72)],
        };
    }

    private (int First, int Last) Span(Gate gate) => gate switch
    {
        Gate.First => (0, Length - Third - 1),
        Gate.Active => (Third, Length - Third - 1),
        Gate.Renewal => (Length - Third - 1, Length - 1 + rule.Grace),
        Gate.After => (Length, LastDrawn),
        _ => (0, Length - 1),
    };

    private int Number(Quantity quantity)
    {
        var member = default(MemberSnapshot);
        member.Cycles[0] = new() { S = Start, A = Start, E = Start + Length - 1, T = Length, Number = 1, Base2 = -1, Gap2 = -1, Contract = new Guid(1, 0, 0, new byte[8]) };
        var look = new Look(in member, in member.Cycles[0], Start, rule);
        var value = quantity.Of(in look);
        return double.IsNaN(value) ? 0 : (int)Math.Clamp(value, -Length, LastDrawn);
    }

    private static TouchMark At(int day) => new(MarkKind.At, day, day);

    private static TouchMark When(int first, int last, double part) => new(MarkKind.When, first + (int)((last - first) * part), first + (int)((last - first) * part));
}
