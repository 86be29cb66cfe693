using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Reports.Facts;
using FitCrm.Reports.Sheets;
using FitCrm.Retention;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.Members;

/// <summary>report members: everybody of the clubs, by id, as of a day. People leave the house in it, so it takes the right to export them.</summary>
internal sealed class MembersDocument(IDbContextFactory<FitCrmDb> dbs, PeopleReader people) : Document
{
    public override string Name => "members";

    public override Right Right => Right.ExportPeople;

    public override Task<Finding> Find(ReportQuestion question, CancellationToken ct)
    {
        var head = new JsonObject { ["asOf"] = Figure.Of(question.AsOf) };
        return Task.FromResult(new Finding { Name = Name, Question = question, Figures = head, Rows = new(MemberRow.Columns, Rows(question, default)) });
    }

    private async IAsyncEnumerable<object?[]> Rows(ReportQuestion question, [EnumeratorCancellation] CancellationToken ct)
    {
        var labels = await Labels.Read(dbs, ct);
        await foreach (var found in SideBySide.People(question, part => people.Read(Asked(part), ct), ct))
            foreach (var (part, person) in found)
                yield return Row(person, part.AsOf, labels).Cells;
    }

    private static PeopleAsked Asked(ReportQuestion part) => new(db => Who(db, part), part.AsOf, Chains.Grace) { Visits = new(DateOnly.MinValue, part.AsOf) };

    private static MemberRow Row(PersonFacts person, DateOnly asOf, Labels labels)
    {
        var visits = VisitCount.Of(person.Visits, asOf);
        var contract = CurrentContract.On(asOf, person.Terms);
        var standing = person.StandingOn(asOf);
        return new()
        {
            ExternalId = person.Person.ExternalId,
            Id = person.Person.Id,
            Name = person.Person.Name,
            Relationship = RetentionWords.Of(standing.Relationship),
            Stage = RetentionWords.Of(standing.Stage),
            Risk = standing.Risk,
            Visits = visits,
            DaysSinceLastVisit = visits is null ? null : asOf.DayNumber - visits.LastOn.DayNumber,
            ContractStartsOn = contract?.StartsOn,
            ContractEndsOn = contract is null or { Rolls: true, CancelledOn: null } ? null : contract.LastDay,
            Owed = Owed(person),
            Trainer = labels.Trainer(person.Person),
        };
    }

    // What the contracts known on the day still cost then, in the currency of the latest on which something is owed.
    private static Money? Owed(PersonFacts person)
    {
        var known = person.Contracts.Select(c => c.Term.ContractId).ToHashSet();
        var mine = person.Accounts.Where(a => known.Contains(a.ContractId)).ToList();
        if (mine.Count == 0) return null;
        var currency = (mine.FindLast(a => a.Owed.Amount > 0) ?? mine[^1]).Amount.Currency;
        return new(mine.Where(a => a.Amount.Currency == currency).Sum(a => a.Owed.Amount), currency);
    }

    private static IQueryable<Guid> Who(FitCrmDb db, ReportQuestion q) => People.Rows(db).Where(p => q.Clubs.Contains(p.ClubId)).Select(p => p.Id);
}
