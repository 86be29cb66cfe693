using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>A dry run: the same code, and then nothing stands.</summary>
public static class Rehearsal
{
    /// <summary>Runs a job to its end, its constraints included, and rolls everything back.</summary>
    public static async Task<Outcome<T>> Rehearse<T>(this Writes writes, Func<FitCrmDb, CancellationToken, Task<Outcome<T>>> job, CancellationToken ct = default)
    {
        var outcome = await writes.Run<Outcome<T>>(async (db, token) =>
        {
            var done = await job(db, token);
            if (done.Refused is not null) return done;
            await db.SaveChangesAsync(token);
            return new Rehearsed(done.Value!);
        }, ct);
        return outcome.Refused is Rehearsed rehearsed ? (T)rehearsed.Value : outcome;
    }

    // Its refusal makes the write queue leave nothing behind.
    private sealed record Rehearsed(object Value) : Refusal("rehearsed");
}
