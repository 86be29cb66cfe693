using FitCrm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FitCrm.Tests.Data;

public class ScheduleTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_job_runs_at_the_start_and_again(string database)
    {
        var ticks = new Ticks();
        // A schedule lives on the machine's own clock.
        await using var club = await Club.Open(database, background: true, also: b => b.Services.AddSingleton(TimeProvider.System).AddSingleton(ticks).AddRepeated<TickJob>("tick", TimeSpan.FromSeconds(1)));
        for (var i = 0; i < 300 && ticks.Count < 3; i++) await Task.Delay(200);
        Assert.True(ticks.Count >= 3, $"{ticks.Count} ticks in a minute");
    }

    [Fact]
    public async Task On_PostgreSQL_the_jobs_of_all_nodes_stand_in_the_database()
    {
        await using var club = await Club.Open("postgres", background: true);
        await using var db = await club.Dbs.CreateDbContextAsync();
        for (var i = 0; i < 50; i++)
        {
            if (await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM qrtz_job_details WHERE job_name = 'outbox'").SingleAsync() == 1) return;
            await Task.Delay(200);
        }
        Assert.Fail("The job of the outbox is not in the database.");
    }

    private sealed class Ticks
    {
        private int _count;

        public int Count => _count;

        public void Tick() => Interlocked.Increment(ref _count);
    }

    [DisallowConcurrentExecution]
    private sealed class TickJob(Ticks ticks) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            ticks.Tick();
            return ValueTask.CompletedTask;
        }
    }
}
