using Quartz;

namespace FitCrm.Data;

/// <summary>The clockwork of a serving program: Quartz, its jobs found in memory on SQLite (one node; what is due is found again in our own tables) and clustered in the database
/// on PostgreSQL, where one node runs a job and another takes over when it dies. Every job may run twice.</summary>
public static class Schedules
{
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    /// <summary>Registers a job that runs at the start and then again and again.</summary>
    public static IServiceCollection AddRepeated<TJob>(this IServiceCollection services, string name, TimeSpan every)
        where TJob : class, IJob => services.AddSingleton(new RepeatedJob(name, every)).AddQuartz(q => q.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(name).StartNow().WithSimpleSchedule(s => s.WithInterval(every).RepeatForever()),
            job => job.WithIdentity(name).RequestRecovery()));

    internal static IServiceCollection AddSchedules(this IServiceCollection services, AppOptions options) => services
        .AddQuartz(q =>
        {
            q.ConfigureScheduler(o => (o.InstanceName, o.InstanceId) = ("fitcrm", $"{Environment.MachineName}-{Environment.ProcessId}"));
            if (options.Database == "postgres") q.UsePersistentStore(store =>
            {
                store.UsePostgres(options.Connection);
                store.UseClustering(c => c.CheckinInterval = CheckIn);
                store.ProvisionSchema();
            });
        })
        .AddServerWork<Clockwork>();

    private sealed class Clockwork(ISchedulerFactory schedulers) : IHostedService
    {
        private IScheduler? _scheduler;

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            _scheduler = await schedulers.GetScheduler(cancellationToken);
            await _scheduler.Start(cancellationToken);
        }

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            if (_scheduler is not null) await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }
}
