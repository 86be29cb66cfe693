using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Touching;
using FitCrm.Retention.Work;
using FitCrm.Staff;

namespace FitCrm.Retention.Pasts;

/// <summary>The tasks of an invented past, with what the staff said of them.</summary>
internal sealed class PastTasks(Turn turn, TextShelf shelf)
{
    /// <summary>The tasks a step gives to the staff: the leading one and its companions.</summary>
    public static IEnumerable<Guid> Of(TouchStep step)
    {
        if (step.News.State != TouchState.Fired) yield break;
        if (step.Way.Lead is Lead.Call or Lead.Task) yield return step.Id;
        foreach (var companion in step.Way.Companions)
            if (companion is { OnOutcome: null, Kind: Lead.Call or Lead.Task }) yield return DerivedId.Of(step.Id, $"{companion.Kind}|{companion.Template}");
    }

    public async Task Write(FitCrmDb db, IReadOnlyList<PlayedLife> lives, CancellationToken ct)
    {
        var people = await Addressee.Read(db, turn.Club.Id, [.. lives.SelectMany(l => l.Work).Select(w => (w.Step.PersonId, w.Step.News.Contract)).Distinct()], ct);
        List<NewTask> tasks = [];
        var ways = new OpenWays(shelf, new HashSet<Channel>(), await StaffLanguages.Of(db, turn.Club.Id, ct));
        foreach (var (step, then) in lives.SelectMany(l => l.Work))
        {
            if (!people.TryGetValue((step.PersonId, step.News.Contract), out var person)) continue;
            new WorkPiece(turn with { Today = step.News.On }, step, person, person.Fields(turn.Club, in then, step.News.Contract, step.News.On), ways).Into([], tasks);
        }
        await Tasks.Create(db, tasks, ct);
        await CrmBulk.Done(db, lives.SelectMany(l => l.Answers).Select(a =>
            new BulkAnswer(a.Key, a.Value.Outcome, a.Value.On, ClubTime.InstantOf(a.Value.On, new TimeOnly(12, 0), turn.Club.Zone))), ct);
    }
}
