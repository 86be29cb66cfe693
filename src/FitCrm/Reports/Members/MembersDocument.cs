using System.Runtime.CompilerServices;
using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Reports.Facts;
using FitCrm.Reports.Sheets;
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
        var head = new System.Text.Json.Nodes.JsonObject { ["asOf"] = Figure.Of(question.AsOf) };
        return Task.FromResult(new Finding { Name = Name, Question = question, Figures = head, Rows = new(MemberRow.Columns, Rows(question, default)) });
    }

    private async IAsyncEnumerable<object?[]> Rows(ReportQuestion question, [EnumeratorCancellation] CancellationToken ct)
    {
        var labels = await Labels.Read(dbs, ct);
        await using var visits = await SideRows.Open(dbs, db => VisitsOf(db, question), v => v.PersonId, ct);
        await using var charges = await SideRows.Open(dbs, db => ChargesOf(db, question), c => c.PersonId, ct);
        await using var payments = await SideRows.Open(dbs, db => PaymentsOf(db, question), p => p.PersonId, ct);
        await foreach (var person in people.Read(new(db => Who(db, question), question.AsOf, Chains.Grace), ct))
        {
            var id = person.Person.Id;
            var counted = await visits.Of(id) is [var all] ? all : null;
            yield return Row(person, counted, Owed(person, await charges.Of(id), await payments.Of(id)), question.AsOf, labels).Cells;
        }
    }

    private static MemberRow Row(PersonFacts person, VisitCount? visits, Money? owed, DateOnly asOf, Labels labels)
    {
        var contract = CurrentContract.On(asOf, person.Terms);
        return new()
        {
            ExternalId = person.Person.ExternalId,
            Id = person.Person.Id,
            Name = person.Person.Name,
            Relationship = "",
            Stage = "",
            Risk = null,
            Visits = visits,
            DaysSinceLastVisit = visits is null ? null : asOf.DayNumber - visits.LastOn.DayNumber,
            ContractStartsOn = contract?.StartsOn,
            ContractEndsOn = contract is null or { Rolls: true } ? null : contract.EndsOn,
            Owed = owed,
            Trainer = labels.Trainer(person.Person),
        };
    }

    // What was charged for the contracts known on the day, less what had been paid by then. The currency is that of the latest charge.
    private static Money? Owed(PersonFacts person, IReadOnlyList<ChargeLine> charges, IReadOnlyList<PaymentLine> payments)
    {
        var known = person.Contracts.Select(c => c.Term.ContractId).ToHashSet();
        var mine = charges.Where(c => known.Contains(c.ContractId)).ToList();
        return mine.Count == 0 ? null : new(mine.Sum(c => c.Amount) - payments.Where(p => known.Contains(p.ContractId)).Sum(p => p.Amount), mine[^1].Currency);
    }

    private static IQueryable<Guid> Who(FitCrmDb db, ReportQuestion q) => People.Rows(db).Where(p => q.Clubs.Contains(p.ClubId)).Select(p => p.Id);

    private static IQueryable<VisitCount> VisitsOf(FitCrmDb db, ReportQuestion q)
    {
        var who = Who(db, q);
        DateOnly d7 = q.AsOf.AddDays(-7), d14 = q.AsOf.AddDays(-14), d30 = q.AsOf.AddDays(-30), d90 = q.AsOf.AddDays(-90);
        return Attendance.Visits.Rows(db).Where(v => who.Contains(v.PersonId) && v.On <= q.AsOf).GroupBy(v => v.PersonId).OrderBy(g => g.Key)
            .Select(g => new VisitCount(g.Key, g.Count(), g.Count(v => v.On > d7), g.Count(v => v.On > d14), g.Count(v => v.On > d30), g.Count(v => v.On > d90), g.Max(v => v.On)));
    }

    private static IQueryable<ChargeLine> ChargesOf(FitCrmDb db, ReportQuestion q)
    {
        var who = Who(db, q);
        return Accounts.Rows(db).Where(a => who.Contains(a.PersonId)).OrderBy(a => a.PersonId).ThenBy(a => a.DueOn).ThenBy(a => a.Id)
            .Select(a => new ChargeLine(a.PersonId, a.ContractId, a.Amount, a.Currency));
    }

    private static IQueryable<PaymentLine> PaymentsOf(FitCrmDb db, ReportQuestion q)
    {
        var who = Who(db, q);
        return Payments.Rows(db).Where(p => who.Contains(p.PersonId) && p.On <= q.AsOf).OrderBy(p => p.PersonId)
            .Select(p => new PaymentLine(p.PersonId, p.ContractId, p.Amount));
    }

    private sealed record ChargeLine(Guid PersonId, Guid ContractId, long Amount, string Currency);

    private sealed record PaymentLine(Guid PersonId, Guid ContractId, long Amount);
}
