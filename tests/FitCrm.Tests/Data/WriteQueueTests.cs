using FitCrm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Data;

public class WriteQueueTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_job_is_taken_even_when_the_machine_stood_still_just_before()
    {
        await using var club = await Club.Open("sqlite");
        await using var queue = new SqliteWrites(club.Services.GetRequiredService<AppOptions>(), club.Services.GetRequiredService<WriteTurns>(), new LateClock());
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(1, await queue.Run((db, ct) => db.Set<FitCrm.Staff.Club>().CountAsync(ct)).WaitAsync(Soon));
            Assert.Equal(1, await queue.Bulk((db, ct) => db.Set<FitCrm.Staff.Club>().CountAsync(ct)).WaitAsync(Soon));
        }
    }

    [Fact]
    public async Task Jobs_that_wait_together_are_all_answered_on_a_machine_that_stands_still_between_them()
    {
        await using var club = await Club.Open("sqlite");
        await using var queue = new SqliteWrites(club.Services.GetRequiredService<AppOptions>(), club.Services.GetRequiredService<WriteTurns>(), new LateClock());
        var jobs = Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? queue.Run((_, _) => Task.FromResult(i)) : queue.Bulk((_, _) => Task.FromResult(i))).ToList();
        Assert.Equal(Enumerable.Range(0, 40), await Task.WhenAll(jobs).WaitAsync(Soon));
    }

    // Every look at the clock finds it 50 ms later: longer than any turn of the queue.
    private sealed class LateClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, 50 * TimeSpan.TicksPerMillisecond);
    }
}
