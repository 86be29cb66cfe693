using FitCrm.Kernel;
using FitCrm.Reports.Facts;

namespace FitCrm.Reports.Members;

/// <summary>One line of report members, as of a day. Visit counts are of visits, in calendar days.</summary>
internal sealed record MemberRow
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "externalId", "id", "name", "relationship", "stage", "risk", "visitsTotal", "visits7", "visits14", "visits30", "visits90", "lastVisitOn",
        "daysSinceLastVisit", "contractStartsOn", "contractEndsOn", "creditsLeft", "owed", "trainer",
    ];

    public required string? ExternalId { get; init; }
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Relationship { get; init; }
    public required string Stage { get; init; }
    public required int? Risk { get; init; }
    public required VisitCount? Visits { get; init; }
    public required int? DaysSinceLastVisit { get; init; }
    public required DateOnly? ContractStartsOn { get; init; }
    public required DateOnly? ContractEndsOn { get; init; }
    public required Money? Owed { get; init; }
    public required string? Trainer { get; init; }

    /// <summary>The cells in the order of <see cref="Columns"/>. No credits: session packs are not sold here yet.</summary>
    public object?[] Cells =>
    [
        ExternalId, Id.ToString(), Name, Relationship, Stage, Risk, Visits?.Total ?? 0, Visits?.In7 ?? 0, Visits?.In14 ?? 0, Visits?.In30 ?? 0, Visits?.In90 ?? 0,
        Visits?.LastOn, DaysSinceLastVisit, ContractStartsOn, ContractEndsOn, null, Owed, Trainer,
    ];
}

/// <summary>Visits up to a day: all, and those in the last 7, 14, 30 and 90 calendar days, that day included.</summary>
internal sealed record VisitCount(int Total, int In7, int In14, int In30, int In90, DateOnly LastOn)
{
    /// <summary>Null for somebody who never came.</summary>
    public static VisitCount? Of(IReadOnlyList<VisitDay> days, DateOnly asOf) => days.Count == 0 ? null
        : new(days.Sum(d => d.Visits), Since(days, asOf, 7), Since(days, asOf, 14), Since(days, asOf, 30), Since(days, asOf, 90), days[^1].On);

    private static int Since(IReadOnlyList<VisitDay> days, DateOnly asOf, int length)
    {
        var (sum, after) = (0, asOf.AddDays(-length));
        for (var i = days.Count - 1; i >= 0 && days[i].On > after; i--) sum += days[i].Visits;
        return sum;
    }
}
