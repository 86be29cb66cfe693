using FitCrm.Crm.Selling;
using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm;

/// <summary>A lead as it is typed on a page; empty means that the funnel says it.</summary>
internal sealed record LeadTyped(Guid Id, string? Club, Guid? PersonId, string? FullName, string? Phone, string? Email, string? Source, string? Wish, Guid? OwnerId, string? NextStep, DateOnly? NextOn);

/// <summary>What a lead is now that something was done with it.</summary>
internal sealed record LeadNow(Guid Id, Guid PersonId, string Stage, Guid? OwnerId, string? NextStep, DateOnly? NextOn);

/// <summary>Leads of the pages: the same use cases as the API's.</summary>
internal sealed class LeadDesk(Writes writes, IDbContextFactory<FitCrmDb> dbs, OpenLead open, LeadVerbs verbs)
{
    /// <summary>Writes a lead down.</summary>
    public Task<Outcome<LeadNow>> Open(LeadTyped t, CancellationToken ct) =>
        Run((db, token) => open.In(db, new(t.Id, t.Club, t.PersonId, t.FullName, t.Phone, t.Email, t.Source, t.Wish, null, t.OwnerId, t.NextStep, t.NextOn), token), ct);

    /// <summary>Moves one to a stage.</summary>
    public Task<Outcome<LeadNow>> Move(Guid id, string? stage, CancellationToken ct) => Run((db, token) => verbs.Move(db, id, new(stage, null, null), token), ct);

    /// <summary>Gives one up with a reason.</summary>
    public Task<Outcome<LeadNow>> Lose(Guid id, string? reason, string? note, CancellationToken ct) => Run((db, token) => verbs.Lose(db, id, new(reason, note), token), ct);

    /// <summary>Opens a lost one again.</summary>
    public Task<Outcome<LeadNow>> Reopen(Guid id, string? stage, CancellationToken ct) => Run((db, token) => verbs.Reopen(db, id, new(stage, null, null), token), ct);

    /// <summary>Changes owner, next step, source and wish.</summary>
    public Task<Outcome<LeadNow>> Change(Guid id, Guid? owner, string? step, DateOnly? on, string? source, string? wish, CancellationToken ct) =>
        Run((db, token) => verbs.Change(db, id, new(owner, step, on, source, wish, null), token), ct);

    /// <summary>Who may own leads of a club, by name.</summary>
    public async Task<IReadOnlyList<Guid>> Workers(Guid clubId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await LeadOwners.Of(db, clubId, ct)).ConvertAll(c => c.UserId);
    }

    private async Task<Outcome<LeadNow>> Run(Func<FitCrmDb, CancellationToken, Task<Outcome<LeadCard>>> job, CancellationToken ct) =>
        (await writes.Run(job, ct)).As(c => new LeadNow(c.Id, c.PersonId, c.Stage, c.OwnerId, c.NextStep, c.NextOn));
}
