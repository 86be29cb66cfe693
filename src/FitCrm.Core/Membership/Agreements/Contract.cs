using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>One sold membership: its first day S, its last day of entry E, its price. Its verbs refuse in a wrong state and never do nothing silently.</summary>
internal sealed class Contract : Entity, IAudited
{
    private readonly List<Freeze> _freezes = [];

    private Contract() { }

    public string? ExternalId { get; private set; }
    public Guid PersonId { get; private init; }
    public Guid PlanId { get; private set; }
    public Guid ClubId { get; private init; }
    public string Group { get; private init; } = "";
    public Term Term { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly AgreedEndsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public DateOnly? BoughtOn { get; private set; }
    public Money Price { get; private set; }
    public long MonthlyPrice { get; private set; }
    public Guid? SellerId { get; private init; }
    public bool AutoRenew { get; private set; }
    public DateOnly? CancelledOn { get; private set; }
    public string? CancelReason { get; private set; }
    public DateTimeOffset? CancelRecordedAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Its freezes, those ended early included.</summary>
    public IReadOnlyList<Freeze> Freezes => _freezes;

    /// <inheritdoc/>
    public Guid? AuditPersonId => PersonId;

    /// <summary>The last day of entry: E, or the day before the cancelling.</summary>
    public DateOnly LastDay => CancelledOn is { } day && day <= EndsOn ? day.AddDays(-1) : EndsOn;

    /// <summary>Frozen days that count against the plan's allowance.</summary>
    public int FrozenDays => _freezes.Sum(f => f.Days);

    /// <summary>Sells a plan from S on. Refuses an archived plan; whether the days are free is asked before (<see cref="Calendar"/>).</summary>
    public static Outcome<Contract> Sell(Sale sale)
    {
        if (sale.Plan.ArchivedAt is not null) return new PlanArchived(sale.Plan.Name);
        var end = Terms.EndOf(sale.StartsOn, sale.Plan.Term, sale.Plan.TermCount);
        var contract = new Contract
        {
            Id = sale.Id, PersonId = sale.PersonId, ClubId = sale.ClubId, PlanId = sale.Plan.Id, Group = sale.Plan.Group, Term = sale.Plan.Term,
            StartsOn = sale.StartsOn, AgreedEndsOn = end, EndsOn = end, BoughtOn = sale.BoughtOn, Price = sale.Plan.Price,
            MonthlyPrice = Terms.MonthlyPrice(sale.Plan.Price.Amount, sale.Plan.Term, sale.Plan.TermCount), SellerId = sale.SellerId,
            AutoRenew = sale.Plan.Term == Term.Monthly, CreatedAt = sale.At,
        };
        contract.Raise(new ContractSold(sale.PersonId, sale.Id, sale.ClubId, sale.StartsOn, end, sale.BoughtOn, sale.RenewsId));
        return contract;
    }

    /// <summary>Takes over a contract of another system with its effective end; raises nothing, the import tells once a batch.</summary>
    public static Contract TakeOver(KnownContract known) => new()
    {
        Id = known.Id, ExternalId = known.ExternalId, PersonId = known.PersonId, ClubId = known.ClubId, PlanId = known.PlanId, Group = known.Group,
        Term = known.Term, StartsOn = known.StartsOn, AgreedEndsOn = known.EndsOn, EndsOn = known.EndsOn, BoughtOn = known.BoughtOn, Price = known.Price,
        MonthlyPrice = known.MonthlyPrice, SellerId = known.SellerId, AutoRenew = known.AutoRenew, CancelledOn = known.CancelledOn,
        CancelReason = known.CancelReason, CancelRecordedAt = known.CancelledOn is null ? null : known.At, CreatedAt = known.At,
    };

    /// <summary>The same contract as the other system tells it now; says whether anything changed. An end that is the agreed one leaves freezes sold here their effect.</summary>
    public bool Retell(KnownContract known)
    {
        var before = (ExternalId, PlanId, Term, EndsOn, BoughtOn, Price, MonthlyPrice, AutoRenew, CancelledOn, CancelReason);
        if (known.EndsOn != EndsOn && known.EndsOn != AgreedEndsOn)
        {
            AgreedEndsOn = Terms.Move(known.EndsOn, -_freezes.Where(f => f.MovesEnd).Sum(f => f.Days));
            (EndsOn, Term, MonthlyPrice) = (known.EndsOn, known.Term, known.MonthlyPrice);
        }
        if (known.Price != Price) MonthlyPrice = known.MonthlyPrice;
        if (known.CancelledOn != CancelledOn) CancelRecordedAt = known.At;
        (ExternalId, PlanId, BoughtOn, Price, AutoRenew) = (known.ExternalId, known.PlanId, known.BoughtOn, known.Price, known.AutoRenew);
        (CancelledOn, CancelReason) = (known.CancelledOn, known.CancelReason);
        return before != (ExternalId, PlanId, Term, EndsOn, BoughtOn, Price, MonthlyPrice, AutoRenew, CancelledOn, CancelReason);
    }

    /// <summary>Freezes from a day to a day, both frozen; E moves by the whole length. Refuses a freeze that begins outside [S, E], overlaps another,
    /// exceeds the plan's days, or begins before today when <paramref name="mayGoBack"/> is false.</summary>
    public Outcome<Freeze> Freeze(Guid id, FreezeWish wish, DateOnly today, int allowance, bool mayGoBack)
    {
        var days = Terms.Length(wish.From, wish.To);
        if (CancelledOn is { } cancelled) return new AlreadyCancelled(cancelled);
        if (today > EndsOn) return new ContractOver(EndsOn);
        if (days == 0) return new FreezeBackwards();
        if (wish.From < StartsOn || wish.From > EndsOn) return new FreezeOutside(StartsOn, EndsOn);
        if (wish.From < today && !mayGoBack) return new FreezeBackdated(today);
        if (_freezes.Find(f => f.Days > 0 && f.From <= wish.To && f.To >= wish.From) is { } other) return new FreezeOverlaps(other.From, other.To);
        if (FrozenDays + days > allowance) return new FreezeTooLong(Math.Max(0, allowance - FrozenDays));

        var freeze = Agreements.Freeze.Record(id, this, wish.From, wish.To, today, movesEnd: true, wish.Reason);
        _freezes.Add(freeze);
        EndsOn = Terms.Move(EndsOn, days);
        Raise(new ContractFrozen(PersonId, Id, id, wish.From, wish.To, today, EndsOn));
        return freeze;
    }

    /// <summary>Back on a day: the running freeze, else the next one to come, ends the day before, and E moves back by the days given up. Refuses when
    /// nothing is frozen, or a later freeze would then find no paid day left, or the day is past and <paramref name="mayGoBack"/> is false.</summary>
    public Outcome<Freeze> Unfreeze(DateOnly backOn, DateOnly today, bool mayGoBack)
    {
        if (CancelledOn is { } cancelled) return new AlreadyCancelled(cancelled);
        if (backOn < today && !mayGoBack) return new UnfreezeBackdated(today);
        if (_freezes.Where(f => f.Days > 0 && f.To >= backOn).MinBy(f => f.From) is not { } freeze) return new NothingFrozen();
        var kept = backOn > freeze.From ? backOn.DayNumber - freeze.From.DayNumber : 0;
        var end = freeze.MovesEnd ? Terms.Move(EndsOn, kept - freeze.Days) : EndsOn;
        if (_freezes.Exists(f => f != freeze && f.Days > 0 && (f.MovesEnd ? f.To : f.From.AddDays(-1)) >= end)) return new LaterFreeze(end);

        freeze.End(backOn);
        EndsOn = end;
        Raise(new ContractUnfrozen(PersonId, Id, freeze.Id, freeze.From, freeze.To, EndsOn));
        return freeze;
    }

    /// <summary>Cancels from a day on (no entry that day; from S on it never begins). Refuses without a reason, twice, before S, after the end, and a past day when <paramref name="mayGoBack"/> is false.</summary>
    public Outcome<Contract> Cancel(DateOnly on, string reason, DateOnly today, DateTimeOffset at, bool mayGoBack)
    {
        if (CancelledOn is { } cancelled) return new AlreadyCancelled(cancelled);
        if (reason.Trim().Length is 0 or > 200) return new ReasonMissing();
        if (today > EndsOn) return new ContractOver(EndsOn);
        if (on < StartsOn) return new CancelBeforeStart(StartsOn);
        if (on > EndsOn) return new CancelAfterEnd(EndsOn);
        if (on < today && !mayGoBack) return new CancelBackwards(today);
        (CancelledOn, CancelReason, CancelRecordedAt) = (on, reason.Trim(), at);
        Raise(new ContractCancelled(PersonId, Id, on, CancelReason));
        return this;
    }

    /// <summary>Adds a freeze that came with an import, as it was there.</summary>
    public void TakeOver(Freeze freeze)
    {
        _freezes.Add(freeze);
        if (freeze.MovesEnd) EndsOn = Terms.Move(EndsOn, freeze.Days);
    }

    /// <summary>Starts on another day with the same length: a contract bought for later follows the one before it when that one's end moves.</summary>
    public void Follow(DateOnly startsOn)
    {
        var end = AgreedEndsOn == Terms.RollsOn ? Terms.RollsOn
            : Term == Term.Days ? startsOn.AddDays(AgreedEndsOn.DayNumber - StartsOn.DayNumber)
            : Terms.SameLength(StartsOn, AgreedEndsOn, startsOn);
        (StartsOn, AgreedEndsOn, EndsOn) = (startsOn, end, end);
    }
}
