using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Reports.Sheets;
using FitCrm.Retention;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.Touches;

/// <summary>report touches: a row per touch, occurrence and state reached in the period, their counts by key and state, their messages and tasks.</summary>
internal sealed class TouchesDocument(IDbContextFactory<FitCrmDb> dbs) : Document
{
    private static readonly string[] Columns = ["externalId", "date", "touch", "occurrence", "state", "reason", "channel", "openedOn", "closesOn", "arm", "personId"];

    public override string Name => "touches";

    public override Right Right => Right.SeeRetention;

    public override int UsualDays => 30;

    public override async Task<Finding> Find(ReportQuestion question, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (states, names, work) = (new List<TouchStateRow>(), new Dictionary<Guid, string?>(), new WorkCounts());
        foreach (var part in question.ByDay())
        {
            states.AddRange(await FitCrm.Retention.Touches.States(db, part.Clubs, part.From, part.LastDay, ct));
            foreach (var (id, name) in await NamesOf(db, part, part.LastDay, ct)) names[id] = name;
            await work.Add(db, part, ct);
        }
        var shape = Figure.Head(question);
        shape["due"] = states.Select(s => s.TouchId).Distinct().Count();
        foreach (var state in Enum.GetValues<TouchState>().Where(s => s != TouchState.None))
            shape[RetentionWords.Of(state)] = Figure.Of(states.Where(s => s.State == state).GroupBy(s => s.Touch).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, g.Count())));
        shape["stopped"] = Figure.Of(states.Where(s => s.Reason is not null && s.State != TouchState.Fired).GroupBy(s => s.Reason!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, g.Count())));
        (shape["messages"], shape["tasks"]) = (work.Messages, work.Tasks);
        return new() { Name = Name, Question = question, Figures = shape, Rows = new(Columns, Rows(states, names)), Tables = [.. TouchTables.Of(states, work)], Parts = TouchTables.OnPaper(states, work, question) };
    }

    private static Task<Dictionary<Guid, string?>> NamesOf(FitCrmDb db, ReportQuestion question, DateOnly to, CancellationToken ct)
    {
        var touched = FitCrm.Retention.Touches.Rows(db).Where(t => question.Clubs.Contains(t.ClubId)
            && ((t.StateOn >= question.From && t.StateOn <= to) || (t.DeferredOn >= question.From && t.DeferredOn <= to))).Select(t => t.PersonId);
        return People.Rows(db).Where(p => touched.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.ExternalId, ct);
    }

    private static IAsyncEnumerable<object?[]> Rows(List<TouchStateRow> states, Dictionary<Guid, string?> names) => states
        .OrderBy(s => s.On).ThenBy(s => names.GetValueOrDefault(s.PersonId), StringComparer.Ordinal).ThenBy(s => s.PersonId).ThenBy(s => s.Touch, StringComparer.Ordinal)
        .ThenBy(s => s.Occurrence, StringComparer.Ordinal).ThenBy(s => s.State)
        .Select(s => new object?[]
        {
            names.GetValueOrDefault(s.PersonId), s.On, s.Touch, s.Occurrence, RetentionWords.Of(s.State), s.Reason, s.Channel is { } lead ? RetentionWords.Of(lead) : null,
            s.OpenedOn, s.ClosesOn, s.Arm == Arm.Hold ? "hold" : "treat", s.PersonId,
        }).ToAsyncEnumerable();
}
