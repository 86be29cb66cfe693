using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FitCrm.Kernel;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FitCrm.Data;

/// <summary>How a write of the API is answered: once for each key its caller made (header <c>Idempotency-Key</c>, or an id in the call), and with
/// <c>?preview=true</c> as a rehearsal that leaves nothing behind. The same key with another body is refused (409 <c>id-reused</c>).</summary>
public sealed class Once(Writes writes, TimeProvider machine, IOptions<JsonOptions> json)
{
    /// <summary>Longest key, in characters.</summary>
    public const int LongestKey = 200;

    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Runs a job and answers with its value. A refusal is not kept: the caller mends the call and sends it again under the same key.</summary>
    public async Task<IResult> Answer<T>(HttpContext http, object? body, Func<FitCrmDb, CancellationToken, Task<Outcome<T>>> job, Guid? callersId = null)
    {
        var ct = http.RequestAborted;
        if (http.Request.Query["preview"] is ["true" or "True" or "1"]) return Shown(await writes.Rehearse(Told(job), ct));
        var key = http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } header ? header : callersId?.ToString();
        if (key is { Length: > LongestKey }) return Answers.Problem(new KeyTooLong());
        if (key is null) return Shown(await Raced(Told(job), ct));
        var asked = SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n{JsonSerializer.Serialize(body, json.Value.SerializerOptions)}"));
        return Shown(await Raced(Remembered(Told(job), key, asked), ct));
    }

    private static IResult Shown(Outcome<string> answer) =>
        answer.Refused is { } no ? Answers.Problem(no) : TypedResults.Text(answer.Value, "application/json", Encoding.UTF8);

    private Func<FitCrmDb, CancellationToken, Task<Outcome<string>>> Told<T>(Func<FitCrmDb, CancellationToken, Task<Outcome<T>>> job) => async (db, ct) =>
    {
        var outcome = await job(db, ct);
        return outcome.Refused is { } no ? no : JsonSerializer.Serialize(outcome.Value, json.Value.SerializerOptions);
    };

    private Func<FitCrmDb, CancellationToken, Task<Outcome<string>>> Remembered(
        Func<FitCrmDb, CancellationToken, Task<Outcome<string>>> job, string key, byte[] asked) => async (db, ct) =>
    {
        var (who, now) = (Caller.Current.UserId ?? Guid.Empty, machine.GetUtcNow());
        if (await db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.Who == who && a.Key == key, ct) is { } kept)
            return kept.Asked.AsSpan().SequenceEqual(asked) ? kept.Answer : new IdReused();
        var outcome = await job(db, ct);
        if (outcome.Refused is not null) return outcome;
        var old = now - Kept;
        await db.Set<KeptAnswer>().Where(a => a.At < old).ExecuteDeleteAsync(ct);
        db.Add(new KeptAnswer { Who = who, Key = key, Asked = asked, Answer = outcome.Value, At = now });
        return outcome;
    };

    // Two equal calls, or two that want the same card, meet at a unique key: the one that lost looks again and finds what the other left.
    private async Task<Outcome<string>> Raced(Func<FitCrmDb, CancellationToken, Task<Outcome<string>>> job, CancellationToken ct)
    {
        try { return await writes.Run(job, ct); }
        catch (DbUpdateException fell) when (Dialect.IsUniqueKeyTaken(fell)) { return await writes.Run(job, ct); }
    }
}

/// <summary>The same id or key came with another body.</summary>
public sealed record IdReused() : Refusal("id-reused");

/// <summary>A key of more than 200 characters.</summary>
public sealed record KeyTooLong() : Refusal("key-too-long", "Idempotency-Key");
