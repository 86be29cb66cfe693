using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Retention;

namespace FitCrm.Reports.Facts;

/// <summary>Everything a figure needs of one person, as known on the day of the report.</summary>
internal sealed record PersonFacts
{
    public required PersonHead Person { get; init; }

    /// <summary>All contracts bought by that day, in order of S.</summary>
    public required IReadOnlyList<SoldContract> Contracts { get; init; }

    /// <summary>Freezes recorded by that day.</summary>
    public required IReadOnlyList<FrozenDays> Freezes { get; init; }

    /// <summary>What its contracts cost and what was paid by that day.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>Days with a visit in the stretch that was asked for, in order.</summary>
    public IReadOnlyList<VisitDay> Visits { get; init; } = [];

    /// <summary>Reasons for not renewing that staff wrote down, in order of day.</summary>
    public IReadOnlyList<ReasonRow> Reasons { get; init; } = [];

    /// <summary>Rows as they are stored, for looks at days before that of the report.</summary>
    public required (IReadOnlyList<ContractLine> Contracts, IReadOnlyList<FreezeLine> Freezes) Stored { get; init; }

    /// <summary>Same order as <see cref="Contracts"/>.</summary>
    public IReadOnlyList<SoldTerm> Terms => [.. Contracts.Select(c => c.Term)];

    /// <summary>Stage, relationship and risk on a day, by the engine's own rules. Needs all visits up to that day.</summary>
    public StandingThen StandingOn(DateOnly day) => new PastLife(Person.Id, Person.JoinedOn,
        Stored.Contracts.Select(c => new LifeContract(c.Id, c.Group, c.StartsOn, c.AgreedEndsOn, c.BoughtOn, c.Term == Term.Monthly, c.CancelledOn)),
        Stored.Freezes.Select(f => new LifeFreeze(f.ContractId, f.From, f.To, f.RecordedOn, f.MovesEnd)),
        Visits.Select(v => v.On), Accounts.Select(a => a.Debt)).On(day, Playbook.Default);
}

/// <summary>A person's own words.</summary>
internal sealed record PersonHead(Guid Id, string? ExternalId, string Name, Guid ClubId, string? Source, Guid? OwnerId, Guid? TrainerId, string? TrainerName, DateOnly? JoinedOn);

/// <summary>A contract and what figures break it down by.</summary>
internal sealed record SoldContract(SoldTerm Term, Guid ClubId, Guid PlanId, Guid? SellerId, Money Price);

/// <summary>A day on which a person came, and how many visits it holds.</summary>
internal sealed record VisitDay(Guid PersonId, DateOnly On, int Visits);

/// <summary>A reason for not renewing, as staff chose it on a day.</summary>
internal sealed record ReasonRow(Guid PersonId, DateOnly On, string Reason);
