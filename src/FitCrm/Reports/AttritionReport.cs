using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Reports.Facts;

namespace FitCrm.Reports;

/// <summary>Attrition of a period and of its months. Who is behind the losses: <see cref="RenewalReport.Names"/> with <see cref="Behind.Lost"/>.</summary>
public sealed class AttritionReport
{
    private readonly PeopleReader _people;
    private readonly FiguresKept _kept;

    internal AttritionReport(PeopleReader people, FiguresKept kept) => (_people, _kept) = (people, kept);

    /// <summary>Counts everybody who was covered on a day of the period; cost follows how many those are. Kept until something changes.</summary>
    public Task<AttritionTally> Figures(ReportQuestion question, CancellationToken ct = default) => _kept.Of(question, () => Counted(question, ct), ct);

    private async Task<AttritionTally> Counted(ReportQuestion question, CancellationToken ct)
    {
        var tally = new AttritionTally(question.From, question.To, question.AsOf, Chains.Grace);
        await foreach (var found in SideBySide.People(question, part => _people.Read(new(db => Who(db, part), part.AsOf, Chains.Grace), ct), ct))
            tally.Add(found[0].Person.Person.Id, [.. found.Select(f => Seen(f.Part, f.Person))]);
        return tally;
    }

    private static PersonSeen Seen(ReportQuestion part, PersonFacts person) => new(part.From, part.To, part.AsOf, person.Terms, person.Freezes,
        person.Contracts.Where(c => part.Clubs.Contains(c.ClubId)).Select(c => c.Term.ContractId).ToHashSet());

    private static IQueryable<Guid> Who(FitCrmDb db, ReportQuestion q) => Contracts.Rows(db)
        .Where(c => q.Clubs.Contains(c.ClubId) && c.EndsOn >= q.From && c.StartsOn <= q.To).Select(c => c.PersonId).Distinct();
}
