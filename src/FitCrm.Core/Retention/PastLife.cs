using FitCrm.Retention.Histories;

namespace FitCrm.Retention;

/// <summary>A contract of the past. <see cref="AgreedEndsOn"/> is E without the freezes that move it.</summary>
public readonly record struct LifeContract(Guid Id, string Group, DateOnly StartsOn, DateOnly AgreedEndsOn, DateOnly? BoughtOn, bool Rolls, DateOnly? CancelledOn);

/// <summary>A freeze of the past; both ends are frozen.</summary>
public readonly record struct LifeFreeze(Guid ContractId, DateOnly From, DateOnly To, DateOnly RecordedOn, bool MovesEnd);

/// <summary>Something owed from a day on until it was paid; null: still.</summary>
public readonly record struct LifeDebt(DateOnly DueOn, DateOnly? PaidOn);

/// <summary>How a person stood on a day.</summary>
/// <param name="Stage">Stage of the leading cycle.</param>
/// <param name="Relationship">What the person was to the club.</param>
/// <param name="Risk">0 to 100; null without a stage.</param>
public readonly record struct StandingThen(Stage Stage, Relationship Relationship, int? Risk);

/// <summary>The dated facts of one person, for reports as of a day: no pulse, no touches, nothing that is not a fact.</summary>
public sealed class PastLife
{
    private readonly History _history;

    /// <param name="personId">Who.</param>
    /// <param name="joinedOn">First contact known from elsewhere.</param>
    /// <param name="contracts">All contracts, in any order.</param>
    /// <param name="freezes">All freezes.</param>
    /// <param name="visitDays">Days with a visit, ascending, each once.</param>
    /// <param name="debts">All that was ever owed.</param>
    public PastLife(Guid personId, DateOnly? joinedOn, IEnumerable<LifeContract> contracts, IEnumerable<LifeFreeze> freezes, IEnumerable<DateOnly> visitDays, IEnumerable<LifeDebt> debts)
    {
        _history = new() { Person = personId, JoinedOn = joinedOn };
        _history.Contracts.AddRange(contracts.OrderBy(c => c.StartsOn).ThenBy(c => c.Id).Select(c =>
            new PastContract(c.Id, c.Group, c.StartsOn.DayNumber, c.AgreedEndsOn.DayNumber, c.BoughtOn?.DayNumber ?? 0, c.Rolls, c.CancelledOn?.DayNumber ?? 0)));
        _history.Freezes.AddRange(freezes.Select(f => new PastFreeze(f.ContractId, f.From.DayNumber, f.To.DayNumber, f.RecordedOn.DayNumber, f.MovesEnd)));
        _history.Debts.AddRange(debts.Select(d => new PastDebt(d.DueOn.DayNumber, d.PaidOn?.DayNumber ?? 0)));
        foreach (var day in visitDays) _history.Visit(day.DayNumber);
    }

    /// <summary>Stage, relationship and risk on a day, as a look on that day would have told them. Only what was dated or recorded up to it counts.</summary>
    public StandingThen On(DateOnly day, Playbook playbook)
    {
        var answer = new Player(_history, _ => playbook, default).Look(day.DayNumber);
        return new(answer.Stage, answer.Relationship, answer.Stage == Stage.None ? null : answer.Risk);
    }
}
