using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Reports.Facts;

namespace FitCrm.Reports;

/// <summary>How long those stay who joined in a period, by year of joining.</summary>
public sealed class SurvivalReport
{
    private readonly PeopleReader _people;
    private readonly FiguresKept _kept;

    internal SurvivalReport(PeopleReader people, FiguresKept kept) => (_people, _kept) = (people, kept);

    /// <summary>Counts every membership that began in the period, each in the club of its first contract; cost follows how many those are. Kept until something changes.</summary>
    public Task<IReadOnlyList<SurvivalCohort>> Cohorts(ReportQuestion question, CancellationToken ct = default) => _kept.Of(question, () => Counted(question, ct), ct);

    private async Task<IReadOnlyList<SurvivalCohort>> Counted(ReportQuestion question, CancellationToken ct)
    {
        var tally = new SurvivalTally();
        foreach (var part in question.ByDay())
            await foreach (var person in _people.Read(new(db => Who(db, part), part.AsOf, Chains.Grace), ct))
                foreach (var stay in Stays(person, part)) tally.Add(stay);
        return tally.Cohorts();
    }

    private static IEnumerable<Stay> Stays(PersonFacts person, ReportQuestion part)
    {
        var clubs = person.Contracts.ToDictionary(c => c.Term.ContractId, c => c.ClubId);
        return Stay.Of(person.Person.Id, person.Terms, part.AsOf, Chains.Grace)
            .Where(s => s.Stay.JoinedOn >= part.From && s.Stay.JoinedOn <= part.To && part.Clubs.Contains(clubs[s.First.ContractId])).Select(s => s.Stay);
    }

    // Nobody's first day of entry lies before the day of joining.
    private static IQueryable<Guid> Who(FitCrmDb db, ReportQuestion q) => Contracts.Rows(db)
        .Where(c => q.Clubs.Contains(c.ClubId) && c.StartsOn >= q.From && c.StartsOn <= q.AsOf).Select(c => c.PersonId).Distinct();
}
