using FitCrm.Kernel;

namespace FitCrm.Reports.Facts;

/// <summary>Everything a figure needs of one person, as known on the day of the report.</summary>
internal sealed record PersonFacts
{
    public required PersonHead Person { get; init; }

    /// <summary>All contracts bought by that day, in order of S.</summary>
    public required IReadOnlyList<SoldContract> Contracts { get; init; }

    /// <summary>Freezes recorded by that day.</summary>
    public required IReadOnlyList<FrozenDays> Freezes { get; init; }

    /// <summary>Days with a visit in the stretch that was asked for, in order, each once.</summary>
    public IReadOnlyList<DateOnly> VisitDays { get; init; } = [];

    /// <summary>Reasons for not renewing that staff wrote down, in order of day.</summary>
    public IReadOnlyList<ReasonRow> Reasons { get; init; } = [];

    /// <summary>Same order as <see cref="Contracts"/>.</summary>
    public IReadOnlyList<SoldTerm> Terms => [.. Contracts.Select(c => c.Term)];
}

/// <summary>A person's own words.</summary>
internal sealed record PersonHead(Guid Id, string? ExternalId, string Name, Guid ClubId, string? Source, Guid? OwnerId, Guid? TrainerId, string? TrainerName, DateOnly? JoinedOn);

/// <summary>A contract and what figures break it down by.</summary>
internal sealed record SoldContract(SoldTerm Term, Guid ClubId, Guid PlanId, Guid? SellerId, Money Price);

/// <summary>A reason for not renewing, as staff chose it on a day.</summary>
internal sealed record ReasonRow(Guid PersonId, DateOnly On, string Reason);
