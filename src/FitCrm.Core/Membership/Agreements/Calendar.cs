using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>The contracts of one person in one product group, which never overlap when they are sold here.</summary>
internal sealed class Calendar(IReadOnlyList<Contract> contracts, string group)
{
    private readonly List<Contract> _mine = [.. contracts.Where(c => c.Group == group && c.LastDay >= c.StartsOn).OrderBy(c => c.StartsOn)];

    /// <summary>The contract whose days are taken by [from, to], if any.</summary>
    public Contract? Taken(DateOnly from, DateOnly to) => _mine.Find(c => c.StartsOn <= to && c.LastDay >= from);

    /// <summary>Contracts bought for later than another one that stand and have not begun.</summary>
    public IReadOnlyList<Contract> NotBegunAfter(Contract contract, DateOnly today) => _mine.FindAll(c => c.StartsOn > contract.StartsOn && c.StartsOn > today && c.CancelledOn is null);

    /// <summary>Where a renewal of a contract begins: the day after E, or today when E is past. Refuses one that rolls on, is cancelled, or is renewed already.</summary>
    public Outcome<DateOnly> AfterEndOf(Contract contract, DateOnly today)
    {
        if (contract.CancelledOn is { } cancelled) return new AlreadyCancelled(cancelled);
        if (contract.EndsOn == Terms.RollsOn) return new RollsOnByItself();
        if (_mine.Find(c => c.StartsOn > contract.StartsOn) is { } next) return new AlreadyRenewed(next.StartsOn);
        return Renewals.StartAfter(contract.EndsOn, today);
    }

    /// <summary>After the end of a contract moved: the next ones that have not begun follow it, each with its own length, when they stood on the day after
    /// the old end or would now overlap. Refuses when one that stands (begun, or with freezes of its own) is in the way.</summary>
    public Outcome<IReadOnlyList<Contract>> MoveFollowers(Contract moved, DateOnly oldEnd, DateOnly today)
    {
        var followers = new List<Contract>();
        var (last, before) = (moved, oldEnd);
        foreach (var next in _mine.Where(c => c.StartsOn > moved.StartsOn))
        {
            if (last.EndsOn == Terms.RollsOn || before == Terms.RollsOn) break;
            if (next.StartsOn != before.AddDays(1) && next.StartsOn > last.EndsOn) break;
            if (last.EndsOn.AddDays(1) == next.StartsOn) break;
            if (next.StartsOn <= today || next.Freezes.Count > 0 || next.CancelledOn is not null) return new RunsInto(next.StartsOn, next.EndsOn);
            before = next.EndsOn;
            next.Follow(last.EndsOn.AddDays(1));
            followers.Add(last = next);
        }
        return followers;
    }
}
