using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention.Rosters;
using FitCrm.Retention.Snapshots;
using FitCrm.Retention.Work;

namespace FitCrm.Retention.Pulses;

/// <summary>Hears what happened with a member and looks at that one member at once. A visit of today is added to the pulse; everything else is read again from the facts.</summary>
internal sealed class PulseKeeper(Turns turns, PulseDesk desk, NoAnswer noAnswer) :
    IHandle<VisitRecorded>, IHandle<VisitUndone>, IHandle<VisitsImported>, IHandle<PersonJoined>, IHandle<PersonChanged>, IHandle<PeopleImported>, IHandle<ContractSold>,
    IHandle<ContractFrozen>, IHandle<ContractUnfrozen>, IHandle<ContractCancelled>, IHandle<PaymentTaken>, IHandle<ConsentChanged>, IHandle<MessageBounced>, IHandle<TaskDone>
{
    public async Task Handle(VisitRecorded happened, FitCrmDb db, CancellationToken ct)
    {
        if (await Home(db, happened.PersonId, ct) is not { } club) return;
        var turn = await turns.Now(db, club, ct) with { Present = true };
        var pulse = await PulseBook.Of(db, happened.PersonId, ct);
        var day = happened.On.DayNumber;
        await RosterBook.Visited(db, happened.PersonId, happened.On, ct);
        // Days without a look come before the visit, so then the facts are played in their order.
        if (pulse is null || pulse.Stale || day != turn.Today || pulse.Member.LookedOn > day || pulse.Member.Visits.Last > day || pulse.NextLook < day)
        {
            await Again(db, turn with { Present = turn.Present && day == turn.Today }, happened.PersonId, pulse, ct);
            return;
        }

        pulse.Member.Visit(day, happened.Kind == VisitKind.Class ? 1 : 0);
        await desk.Look(db, turn, [pulse], ct);
    }

    public Task Handle(VisitUndone happened, FitCrmDb db, CancellationToken ct) => Anew(db, happened.PersonId, ct);

    public Task Handle(PersonJoined happened, FitCrmDb db, CancellationToken ct) => Anew(db, happened.PersonId, ct);

    public Task Handle(PersonChanged happened, FitCrmDb db, CancellationToken ct) => Anew(db, happened.PersonId, ct);

    public Task Handle(ContractSold happened, FitCrmDb db, CancellationToken ct) => Anew(db, happened.PersonId, ct);

    public Task Handle(ContractFrozen happened, FitCrmDb db, CancellationToken ct) => Anew(db, happened.PersonId, ct);

    public Task Handle(ContractUnfrozen happened, FitCrmDb db, CancellationToken ct) => Anew(db, happened.PersonId, ct);

    public Task Handle(ContractCancelled happened, FitCrmDb db, CancellationToken ct) => Anew(db, happened.PersonId, ct);

    public Task Handle(PaymentTaken happened, FitCrmDb db, CancellationToken ct) => Again(db, happened.PersonId, ct);

    public Task Handle(ConsentChanged happened, FitCrmDb db, CancellationToken ct) => Again(db, happened.PersonId, ct);

    public Task Handle(MessageBounced happened, FitCrmDb db, CancellationToken ct) => Again(db, happened.PersonId, ct);

    public Task Handle(VisitsImported happened, FitCrmDb db, CancellationToken ct) => Imported(db, happened.PersonIds, ct);

    public Task Handle(PeopleImported happened, FitCrmDb db, CancellationToken ct) => Imported(db, happened.PersonIds, ct);

    public async Task Handle(TaskDone happened, FitCrmDb db, CancellationToken ct)
    {
        if (await Home(db, happened.PersonId, ct) is not { } club) return;
        var turn = await turns.Now(db, club, ct);
        await Again(db, turn, happened.PersonId, await PulseBook.Of(db, happened.PersonId, ct), ct);
        if (happened.Outcome == Outcomes.NoAnswer) await noAnswer.Follow(db, turn, happened, ct);
    }

    private static readonly PreparedQuery HomeOf = new(db =>
    {
        var person = Guid.Empty;
        return People.Rows(db).Where(p => p.Id == person).Select(p => new { p.ClubId });
    }, "person");

    private static async Task<Guid?> Home(FitCrmDb db, Guid person, CancellationToken ct) =>
        await HomeOf.Rows(db, row => Columns.ReadId(row, 0), ct, Columns.Id(db, person)) is [var club] ? club : null;

    private static async Task Imported(FitCrmDb db, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        await PulseMarks.Put(db, people, ct);
        await RosterBook.Renew(db, people, ct);
    }

    // What lists filter on may have changed too.
    private async Task Anew(FitCrmDb db, Guid person, CancellationToken ct)
    {
        await Again(db, person, ct);
        await RosterBook.Renew(db, [person], ct);
    }

    private async Task Again(FitCrmDb db, Guid person, CancellationToken ct)
    {
        if (await Home(db, person, ct) is { } club) await Again(db, await turns.Now(db, club, ct), person, await PulseBook.Of(db, person, ct), ct);
    }

    private async Task Again(FitCrmDb db, Turn turn, Guid person, PulseRead? pulse, CancellationToken ct)
    {
        // A person who was assessed for a later day than this business day is left to the sweep of that day.
        if (pulse is not null && pulse.Member.LookedOn > turn.Today) return;
        await desk.Look(db, turn, [new PulseRead { PersonId = person, NextLook = pulse?.NextLook ?? 0, Stale = true, Member = pulse?.Member ?? default }], ct);
    }
}
