using Quartz;

namespace FitCrm.Data;

/// <summary>A job that was registered to run again and again.</summary>
internal sealed record RepeatedJob(string Name, TimeSpan Every);

/// <summary>When the registered jobs last ran and run next; none in a process that leaves them to another.</summary>
internal sealed class JobBook(ISchedulerFactory schedulers, IEnumerable<RepeatedJob> registered, AppOptions options)
{
    public async Task<IReadOnlyList<JobState>> Now(CancellationToken ct)
    {
        if (!options.Background) return [];
        var scheduler = await schedulers.GetScheduler(ct);
        var states = new List<JobState>();
        foreach (var job in registered)
        {
            var trigger = await scheduler.GetTrigger(new TriggerKey(job.Name), ct);
            states.Add(new(job.Name, job.Every, trigger?.PreviousFireTimeUtc, trigger?.NextFireTimeUtc));
        }
        return states;
    }
}
