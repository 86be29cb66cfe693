using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention;
using FitCrm.Shell.Members;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Stages;

/// <summary>The touches of some days, counted as <c>report touches</c> counts them: due is what reached a state in them, the first wait and the end apart.</summary>
internal sealed class TouchDays(FitCrmDb db, RetentionGround ground, DateOnly from, DateOnly to)
{
    /// <summary>The states, in the order in which the page shows them.</summary>
    public static readonly IReadOnlyList<TouchState> States = [TouchState.Fired, TouchState.Held, TouchState.Deferred, TouchState.Suppressed, TouchState.Missed];

    private readonly IReadOnlyList<Guid> _clubs = ground.Ids;

    private IQueryable<TouchRow> Mine => RetentionReach.Touches(db).Where(t => _clubs.Contains(t.ClubId));

    private IQueryable<TouchRow> Due => Mine.Where(t => (t.State != TouchState.Deferred && t.StateOn >= from && t.StateOn <= to) || (t.DeferredOn >= from && t.DeferredOn <= to));

    /// <summary>How many touches of each key were due, and how many reached each state.</summary>
    public async Task<IReadOnlyDictionary<string, (int Due, IReadOnlyDictionary<TouchState, int> Reached)>> Counts(CancellationToken ct)
    {
        var due = await Due.GroupBy(t => t.Touch).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var ends = await Mine.Where(t => t.State != TouchState.Deferred && t.StateOn >= from && t.StateOn <= to).GroupBy(t => new { t.Touch, t.State }).Select(g => new { g.Key.Touch, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var waits = await Mine.Where(t => t.DeferredOn >= from && t.DeferredOn <= to).GroupBy(t => t.Touch).Select(g => new { Touch = g.Key, State = TouchState.Deferred, Count = g.Count() }).ToListAsync(ct);
        var reached = ends.Concat(waits).ToLookup(r => r.Touch);
        return due.ToDictionary(d => d.Key, d => (d.Count, (IReadOnlyDictionary<TouchState, int>)reached[d.Key].ToDictionary(r => r.State, r => r.Count)));
    }

    /// <summary>How many wait now, whenever they began to.</summary>
    public Task<int> Waiting(CancellationToken ct) => Mine.CountAsync(t => t.State == TouchState.Deferred, ct);

    /// <summary>A page of the people behind a count: of one touch or all, in one state or any.</summary>
    public async Task<(IReadOnlyList<PersonTouch> Shown, int Total, int Page)> People(string? touch, string? state, int page, int take, CancellationToken ct)
    {
        var rows = state is null ? Due : In(state);
        if (touch is not null) rows = rows.Where(t => t.Touch == touch);
        var total = await rows.CountAsync(ct);
        page = Paging.Number(page, total, take);
        var shown = await (from t in rows
                           join p in Membership.People.Rows(db) on t.PersonId equals p.Id
                           orderby t.StateOn descending, p.SearchKey, t.Id
                           select new { Touch = t, p.FullName }).Skip((page - 1) * take).Take(take).ToListAsync(ct);
        return ([.. shown.Select(s => new PersonTouch(s.Touch.PersonId, s.FullName, EngineParts.LineOf(s.Touch)))], total, page);
    }

    private IQueryable<TouchRow> In(string state)
    {
        if (state == StagesAsked.Waiting) return Mine.Where(t => t.State == TouchState.Deferred);
        var wanted = EnumWord.TryRead<TouchState>(state, out var read) ? read : TouchState.None;
        return wanted == TouchState.Deferred ? Mine.Where(t => t.DeferredOn >= from && t.DeferredOn <= to) : Mine.Where(t => t.State == wanted && t.StateOn >= from && t.StateOn <= to);
    }
}
