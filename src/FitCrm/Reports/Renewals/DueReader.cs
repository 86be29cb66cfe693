using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Reports.Facts;
using FitCrm.Retention;

namespace FitCrm.Reports.Renewals;

/// <summary>Reads the people who have something due in a period, and tells their due cycles. Cost follows the period: the people come from the indexes on E and on the day of cancelling.</summary>
internal sealed class DueReader(PeopleReader people)
{
    /// <summary>The stage of a cycle is that of so many days before E.</summary>
    public const int DaysBefore = 60;

    private static readonly DateOnly FirstYear = DateOnly.MinValue.AddYears(1);   // there is no day before it

    /// <summary>People with a cycle that ends or was cancelled in the period, or a rolling contract whose twelfth month ends in it.</summary>
    /// <param name="question">The period, the clubs and the dimensions.</param>
    /// <param name="allVisits">All visits up to the day of the report are read, as the risk of that day needs them.</param>
    /// <param name="ct">Stops reading.</param>
    public IAsyncEnumerable<PersonFacts> People(ReportQuestion question, bool allVisits, CancellationToken ct) => people.Read(
        new(db => Who(db, question), question.AsOf, Chains.Grace) { Visits = allVisits ? new(DateOnly.MinValue, question.AsOf) : VisitsFor(question), Reasons = true }, ct);

    /// <summary>A person's due cycles in the period and the clubs of the question, and contracts that rolled on until they were cancelled in it.</summary>
    public static IEnumerable<DueLine> Lines(PersonFacts person, ReportQuestion question, Labels labels)
    {
        var contracts = person.Contracts.ToDictionary(c => c.Term.ContractId);
        return DueCycles.Of(person.Person.Id, person.Terms, question.AsOf, Chains.Grace)
            .Concat(person.Terms.Select(t => DueCycles.Ended(person.Person.Id, t)).OfType<DueCycle>())
            .Where(c => c.LostOn >= question.From && c.LostOn <= question.To && IsAsked(person, contracts[c.Term.ContractId], question))
            .Select(c => Line(c, person, contracts[c.Term.ContractId], question, labels));
    }

    /// <summary>The person's contracts in the clubs of the question that roll on from month to month.</summary>
    public static IEnumerable<SoldTerm> Rolling(PersonFacts person, ReportQuestion question) =>
        person.Contracts.Where(c => c.Term.Rolls && IsAsked(person, c, question)).Select(c => c.Term);

    private static bool IsAsked(PersonFacts person, SoldContract contract, ReportQuestion question) => question.Clubs.Contains(contract.ClubId)
        && (question.OwnOf is not { } me || person.Person.TrainerId == me || person.Person.OwnerId == me || contract.SellerId == me);

    private static IQueryable<Guid> Who(FitCrmDb db, ReportQuestion q)
    {
        var here = Contracts.Rows(db).Where(c => q.Clubs.Contains(c.ClubId));
        var (yearFrom, yearTo) = (YearBefore(q.From), YearBefore(q.To).AddDays(3));
        return here.Where(c => c.EndsOn >= q.From && c.EndsOn <= q.To).Select(c => c.PersonId)
            .Union(here.Where(c => c.CancelledOn >= q.From && c.CancelledOn <= q.To).Select(c => c.PersonId))
            .Union(here.Where(c => c.Term == Term.Monthly && c.StartsOn >= yearFrom && c.StartsOn <= yearTo).Select(c => c.PersonId))
            .Union(EndedBeforeLaterFreezes(db, q));
    }

    private static DateOnly YearBefore(DateOnly day) => day < FirstYear ? DateOnly.MinValue : day.AddMonths(-12);

    // On a past day E was still the earlier one of what was frozen since: few freezes, found by the day they were recorded on. Whose cycles end in the period is asked of each.
    private static IQueryable<Guid> EndedBeforeLaterFreezes(FitCrmDb db, ReportQuestion q) =>
        from freeze in Freezes.Rows(db)
        where freeze.MovesEnd && freeze.RecordedOn > q.AsOf
        join contract in Contracts.Rows(db) on freeze.ContractId equals contract.Id
        where contract.AgreedEndsOn <= q.To
        select contract.PersonId;

    // The stage needs no visits: it follows from the contracts alone.
    private static Stretch? VisitsFor(ReportQuestion q) => q.By.Contains(Dimensions.Visits)
        ? new(q.From < FirstYear ? DateOnly.MinValue : q.From.AddDays(1 - VisitBand.Days), q.LastDay)
        : null;

    private static DueLine Line(DueCycle cycle, PersonFacts person, SoldContract contract, ReportQuestion question, Labels labels)
    {
        var line = new DueLine
        {
            Cycle = cycle with { LossReason = cycle.IsLapsed ? ReasonOf(cycle, person.Reasons) : null },
            ExternalId = person.Person.ExternalId,
            Name = person.Person.Name,
            ClubId = contract.ClubId,
            Plan = labels.Plan(contract.PlanId),
            Trainer = labels.Trainer(person.Person),
            Seller = labels.Staff(contract.SellerId ?? person.Person.OwnerId),
        };
        return line with { Values = [.. question.By.Select(by => ValueOf(by, line, person, question, labels))] };
    }

    private static string? ValueOf(string by, DueLine line, PersonFacts person, ReportQuestion question, Labels labels) => by switch
    {
        Dimensions.Visits => VisitBand.Of(VisitDaysBefore(line.Cycle.LostOn, question.AsOf, person.Visits)),
        Dimensions.Plan => line.Plan,
        Dimensions.Trainer => line.Trainer,
        Dimensions.Seller => line.Seller,
        Dimensions.Source => person.Person.Source,
        Dimensions.Club => labels.Club(line.ClubId),
        Dimensions.Stage => RetentionWords.Of(person.StandingOn(line.Cycle.LostOn.AddDays(-DaysBefore)).Stage),
        Dimensions.Cycle => line.Cycle.Term.Number == 1 ? "first" : "repeat",
        _ => null,
    };

    private static int VisitDaysBefore(DateOnly end, DateOnly asOf, IReadOnlyList<VisitDay> days)
    {
        var last = end < asOf ? end : asOf;
        var first = end.AddDays(1 - VisitBand.Days);
        return days.Count(day => day.On >= first && day.On <= last);
    }

    // The last word on it: from 90 days before E up to a year after.
    private static string? ReasonOf(DueCycle cycle, IReadOnlyList<ReasonRow> reasons) => reasons
        .LastOrDefault(r => r.On >= cycle.EndsOn.AddDays(-DueCycles.EarliestDays) && r.On <= cycle.EndsOn.AddDays(DueCycles.RejoinDays))?.Reason;
}
