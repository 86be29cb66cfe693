using System.Runtime.CompilerServices;
using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.Facts;

/// <summary>Which people, and what of them beside their contracts. The people are a question to the database, never a list carried to it.</summary>
internal sealed record PeopleAsked(Func<FitCrmDb, IQueryable<Guid>> Who, DateOnly AsOf, int Grace)
{
    /// <summary>Days with a visit in this stretch are read too.</summary>
    public Stretch? Visits { get; init; }

    /// <summary>Reasons for not renewing are read too.</summary>
    public bool Reasons { get; init; }
}

/// <summary>Reads people with their contracts, freezes and debts as known on a day, one after another in the order of their ids: memory holds one person at a time.</summary>
internal sealed class PeopleReader(IDbContextFactory<FitCrmDb> dbs)
{
    public async IAsyncEnumerable<PersonFacts> Read(PeopleAsked asked, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var heads = await dbs.CreateDbContextAsync(ct);
        await using var contracts = await SideRows.Open(dbs, db => ContractsOf(db, asked), c => c.PersonId, ct);
        await using var freezes = await SideRows.Open(dbs, db => FreezesOf(db, asked), f => f.PersonId, ct);
        await using var charges = await SideRows.Open(dbs, db => Account.Charges(db, asked.Who(db)), c => c.PersonId, ct);
        await using var payments = await SideRows.Open(dbs, db => Account.PaymentsOf(db, asked.Who(db), asked.AsOf), p => p.PersonId, ct);
        await using var visits = asked.Visits is { } stretch ? await SideRows.Open(dbs, db => VisitsOf(db, asked, stretch), v => v.PersonId, ct) : null;
        await using var reasons = asked.Reasons ? await SideRows.Open(dbs, db => LossReasons.Of(db, asked), r => r.PersonId, ct) : null;
        await foreach (var person in HeadsOf(heads, asked).AsAsyncEnumerable().WithCancellation(ct))
        {
            var (sold, frozen, paid) = (await contracts.Of(person.Id), await freezes.Of(person.Id), await payments.Of(person.Id));
            var accounts = (await charges.Of(person.Id)).Select(c => Account.Of(c, paid, asked.AsOf)).ToList();
            yield return new PersonFacts
            {
                Person = person,
                Contracts = Known.On(asked.AsOf, sold, frozen, accounts, person.JoinedOn, asked.Grace),
                Freezes = [.. frozen.Where(f => f.RecordedOn <= asked.AsOf).Select(f => new FrozenDays(f.ContractId, f.From, f.To))],
                Accounts = accounts,
                Stored = (sold, frozen),
                Visits = visits is null ? [] : await visits.Of(person.Id),
                Reasons = reasons is null ? [] : await reasons.Of(person.Id),
            };
        }
    }

    private static IQueryable<PersonHead> HeadsOf(FitCrmDb db, PeopleAsked asked)
    {
        var who = asked.Who(db);
        return People.Rows(db).Where(p => who.Contains(p.Id)).OrderBy(p => p.Id)
            .Select(p => new PersonHead(p.Id, p.ExternalId, p.FullName, p.ClubId, p.Source, p.OwnerId, p.TrainerId, p.TrainerName, p.JoinedOn));
    }

    private static IQueryable<ContractLine> ContractsOf(FitCrmDb db, PeopleAsked asked)
    {
        var who = asked.Who(db);
        return Contracts.Renewable(db).Where(c => who.Contains(c.PersonId)).OrderBy(c => c.PersonId).ThenBy(c => c.StartsOn).ThenBy(c => c.Id)
            .Select(c => new ContractLine
            {
                Id = c.Id,
                PersonId = c.PersonId,
                PlanId = c.PlanId,
                ClubId = c.ClubId,
                Group = c.Group,
                Term = c.Term,
                StartsOn = c.StartsOn,
                AgreedEndsOn = c.AgreedEndsOn,
                BoughtOn = c.BoughtOn,
                Amount = c.Price.Amount,
                Currency = c.Price.Currency,
                MonthlyPrice = c.MonthlyPrice,
                SellerId = c.SellerId,
                CancelledOn = c.CancelledOn,
            });
    }

    private static IQueryable<FreezeLine> FreezesOf(FitCrmDb db, PeopleAsked asked)
    {
        var who = asked.Who(db);
        return Freezes.Rows(db).Where(f => who.Contains(f.PersonId)).OrderBy(f => f.PersonId).ThenBy(f => f.From)
            .Select(f => new FreezeLine(f.PersonId, f.ContractId, f.From, f.To, f.RecordedOn, f.MovesEnd));
    }

    private static IQueryable<VisitDay> VisitsOf(FitCrmDb db, PeopleAsked asked, Stretch stretch)
    {
        var who = asked.Who(db);
        return Attendance.Visits.Rows(db).Where(v => who.Contains(v.PersonId) && v.On >= stretch.First && v.On <= stretch.Last)
            .GroupBy(v => new { v.PersonId, v.On }).OrderBy(g => g.Key.PersonId).ThenBy(g => g.Key.On)
            .Select(g => new VisitDay(g.Key.PersonId, g.Key.On, g.Count()));
    }
}
