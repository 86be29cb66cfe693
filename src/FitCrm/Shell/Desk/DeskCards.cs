using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Desk;

/// <summary>Composes the card of a check-in out of what the fronts know: the verdict, the person, what solves it, one prompt.</summary>
internal sealed class DeskCards(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock, DeskPrompts prompts)
{
    /// <summary>The card of a reading.</summary>
    public async Task<DeskCard> Of(Admission read, Club at, CancellationToken ct)
    {
        var checkIn = read.CheckIn;
        var card = Bare(checkIn.Id, checkIn.At, at, checkIn.Admitted) with { Reason = DeskWords.ReasonOf(read, clock.In(at.Zone).Day), MayUndo = checkIn.Admitted };
        if (checkIn.Admitted && (checkIn.Warnings.Count > 0 || checkIn.Override is not null)) card = card with { Verdict = Verdict.Warn };
        if (checkIn.PersonId is not { } person) return card with { Unknown = checkIn.Badge, Ways = DeskWords.WaysOf(checkIn.Badge, at) };
        await using var db = await dbs.CreateDbContextAsync(ct);
        var who = await People.Rows(db).SingleAsync(p => p.Id == person, ct);
        return card with
        {
            PersonId = person,
            FirstName = who.FirstName ?? who.FullName,
            LastName = who.FirstName is null ? "" : who.LastName ?? "",
            Photo = await Photos.Of(db, person, ct),
            MayPhoto = Caller.Current.May(Right.Sell, at.Id),
            Facts = await FactsOf(db, who, read, ct),
            Ways = DeskWords.WaysOf(read, at),
            MayLetIn = !checkIn.Admitted,
            Frozen = await FrozenOf(db, person, clock.In(at.Zone).Day, ct),
            Stage = await prompts.StageOf(person, clock.In(at.Zone).Day, read.Contract?.EndsOn, ct),
            Prompt = checkIn.Admitted ? await prompts.Of(checkIn, ct) : null,
        };
    }

    /// <summary>The card of a reading that was taken back.</summary>
    public async Task<DeskCard> Undone(CheckInRow checkIn, CancellationToken ct)
    {
        var at = await clubs.Get(checkIn.ClubId, ct);
        var card = Bare(checkIn.Id, checkIn.At, at, false) with { Word = Say.W("desk-undone"), Reason = Say.W("desk-undone-text"), Verdict = Verdict.Warn, PersonId = checkIn.PersonId };
        if (checkIn.PersonId is not { } person) return card;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var who = await People.Rows(db).SingleAsync(p => p.Id == person, ct);
        return card with { FirstName = who.FirstName ?? who.FullName, LastName = who.FirstName is null ? "" : who.LastName ?? "" };
    }

    /// <summary>A card that says only why nothing happened.</summary>
    public async Task<DeskCard> Refused(Guid id, Refusal no, CancellationToken ct) =>
        Bare(id, clock.Now, (await clubs.All(ct))[0], false) with { Word = Say.W("desk-not-done"), Reason = no.Text };

    private static DeskCard Bare(Guid id, DateTimeOffset at, Club club, bool admitted) => new()
    {
        Id = id,
        Club = club.Code,
        Verdict = admitted ? Verdict.Ok : Verdict.Stop,
        Word = Say.W(admitted ? "desk-come-in" : "desk-stop"),
        Reason = "",
        At = Show.Clock(ClubTime.At(at, club.Zone).Clock),
    };

    private static async Task<string?> FrozenOf(FitCrmDb db, Guid person, DateOnly today, CancellationToken ct) =>
        await Freezes.Rows(db).Where(f => f.PersonId == person && f.From <= today && today <= f.To).MaxAsync(f => (DateOnly?)f.To, ct) is { } until ? Say.W("frozen-until", Show.Day(until)) : null;

    private static async Task<IReadOnlyList<(string, string)>> FactsOf(FitCrmDb db, PersonRow who, Admission read, CancellationToken ct)
    {
        var before = Visits.Rows(db).Where(v => v.PersonId == who.Id && v.Id != read.CheckIn.VisitId);
        var count = await before.CountAsync(ct);
        var last = await before.MaxAsync(v => (DateOnly?)v.On, ct);
        var facts = new List<(string, string)> { (Say.W("visits"), count == 0 && read.CheckIn.Admitted ? Say.W("first-visit") : Show.Count(count + (read.CheckIn.Admitted ? 1 : 0))) };
        if (last is { } day) facts.Add((Say.W("last-visit"), DeskWords.Ago(day, read.CheckIn.On)));
        if (who.JoinedOn is { } joined) facts.Add((Say.W("joined"), Show.Day(joined)));
        if (read.Contract is { } contract) facts.Add((Say.W("plan"), contract.Plan));
        if (who.TrainerName is { Length: > 0 } trainer) facts.Add((Say.W("trainer"), trainer));
        if (read.Contract is { } money) facts.Add((Say.W("to-pay"), Show.Money(money.Owed)));
        return facts;
    }
}
