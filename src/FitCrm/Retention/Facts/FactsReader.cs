using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention.Histories;
using FitCrm.Retention.Touching;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Facts;

/// <summary>Reads the dated facts of people: a question per kind of fact for all of them, never one per person.</summary>
internal static class FactsReader
{
    /// <summary>Histories of the people, those of other clubs included. Touches are read too unless the question is about a past day only.</summary>
    public static async Task<Dictionary<Guid, History>> Read(FitCrmDb db, Club club, IReadOnlyList<Guid> people, bool touches, CancellationToken ct)
    {
        var histories = await Persons(db, people, ct);
        await Memberships(db, people, histories, ct);
        await foreach (var visit in Attendance.Visits.Rows(db).Where(v => people.Contains(v.PersonId)).OrderBy(v => v.PersonId).ThenBy(v => v.On)
            .Select(v => new { v.PersonId, v.On, v.Kind }).AsAsyncEnumerable().WithCancellation(ct))
            histories[visit.PersonId].Visit(visit.On.DayNumber, visit.Kind == VisitKind.Class ? 1 : 0);
        foreach (var debt in await Accounts.Rows(db).Where(a => people.Contains(a.PersonId)).Select(a => new { a.PersonId, a.DueOn, a.PaidOn }).ToListAsync(ct))
            histories[debt.PersonId].Debts.Add(new(debt.DueOn.DayNumber, debt.PaidOn?.DayNumber ?? 0));
        await Outcome(db, people, histories, ct);
        await ConsentFacts.Read(db, club, people, histories, ct);
        if (touches) await Touches(db, people, histories, ct);
        return histories;
    }

    private static async Task<Dictionary<Guid, History>> Persons(FitCrmDb db, IReadOnlyList<Guid> people, CancellationToken ct) =>
        (await People.Rows(db).Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.JoinedOn, p.Birthday }).ToListAsync(ct)).ToDictionary(p => p.Id, p => new History
        {
            Person = p.Id, JoinedOn = p.JoinedOn, BirthMonth = (byte)(p.Birthday?.Month ?? 0), BirthDay = (byte)(p.Birthday?.Day ?? 0),
        });

    private static async Task Memberships(FitCrmDb db, IReadOnlyList<Guid> people, Dictionary<Guid, History> histories, CancellationToken ct)
    {
        foreach (var c in await Contracts.Renewable(db).Where(c => people.Contains(c.PersonId))
            .Select(c => new { c.Id, c.PersonId, c.Group, c.StartsOn, c.AgreedEndsOn, c.BoughtOn, c.Term, c.CancelledOn }).ToListAsync(ct))
            histories[c.PersonId].Contracts.Add(new(
                c.Id, c.Group, c.StartsOn.DayNumber, c.AgreedEndsOn.DayNumber, c.BoughtOn?.DayNumber ?? 0, c.Term == Term.Monthly, c.CancelledOn?.DayNumber ?? 0));
        foreach (var f in await Membership.Freezes.Rows(db).Where(f => people.Contains(f.PersonId))
            .Select(f => new { f.PersonId, f.ContractId, f.From, f.To, f.RecordedOn, f.MovesEnd }).ToListAsync(ct))
            histories[f.PersonId].Freezes.Add(new(f.ContractId, f.From.DayNumber, f.To.DayNumber, f.RecordedOn.DayNumber, f.MovesEnd));
    }

    private static async Task Outcome(FitCrmDb db, IReadOnlyList<Guid> people, Dictionary<Guid, History> histories, CancellationToken ct)
    {
        foreach (var task in await Tasks.Rows(db).Where(t => people.Contains(t.PersonId) && t.DoneOn != null).Select(t => new { t.PersonId, t.DoneOn, t.Outcome }).ToListAsync(ct))
            if (What(task.Outcome ?? "") is { } what) histories[task.PersonId].Happenings.Add((task.DoneOn!.Value.DayNumber, what));
    }

    internal static Happening? What(string outcome) => outcome switch
    {
        Outcomes.GoalSaved => Happening.Goal,
        Outcomes.ReviewLogged => Happening.Review,
        Outcomes.LeaveMe => Happening.LeaveMe,
        Outcomes.OptOut => Happening.OptOut,
        _ => Outcomes.LossReasonOf(outcome) is null ? null : Happening.Reason,
    };

    private static async Task Touches(FitCrmDb db, IReadOnlyList<Guid> people, Dictionary<Guid, History> histories, CancellationToken ct)
    {
        foreach (var t in await db.Set<TouchEntry>().AsNoTracking().Where(t => people.Contains(t.PersonId)).ToListAsync(ct))
            histories[t.PersonId].Touches.Add(new(
                t.ContractId, (byte)t.Year, t.Touch, t.Occurrence, t.State, TouchBook.GuardOf(t.Reason), t.Arm, t.MessageOn?.DayNumber ?? 0, t.CallOn?.DayNumber ?? 0, t.Work, t.OpenedOn?.DayNumber ?? 0));
    }
}
