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

    /// <summary>Runs a job and answers with its value. A refusal is not kept: the caller mends the call and sends it again under the same key.
    /// <paramref name="secret"/>: the answer holds something shown once; it is not kept, and the same call again is told so (409 <c>shown-once</c>). <paramref name="body"/> holds no password: a hash of it is kept.</summary>
    public Task<IResult> Answer<T>(HttpContext http, object? body, Func<FitCrmDb, CancellationToken, Task<Outcome<T>>> job, Guid? callersId = null, bool secret = false) =>
        Answer(http, body, job, callersId?.ToString(), secret);

    /// <summary>The same for a call that a retry without a header is known by, such as the check-in in its address.</summary>
    public async Task<IResult> Answer<T>(HttpContext http, object? body, Func<FitCrmDb, CancellationToken, Task<Outcome<T>>> job, string? ownKey, bool secret)
    {
        var (ct, call) = (http.RequestAborted, OnceCall.Read(http, ownKey));
        if (call.Refused is { } no) return Answers.Problem(no);
        if (call.Value.Preview) return Shown(await writes.Rehearse(Told(job), ct));
        return Shown(await Raced(call.Value.Key is { } key ? Remembered(Told(job), key, Asked(http, body), secret) : Told(job), ct));
    }

    /// <summary>Answers with work that is no single job (a sweep, a mail): its answer is kept in a job of its own after it, so it must bear to be run again. Has no preview.</summary>
    public async Task<IResult> AnswerWork<T>(HttpContext http, object? body, Func<CancellationToken, Task<Outcome<T>>> work)
    {
        var (ct, call) = (http.RequestAborted, OnceCall.Read(http, null));
        if (call.Refused is { } no) return Answers.Problem(no);
        if (call.Value.Preview) return Answers.Problem(new NoPreview());
        if (call.Value.Key is not { } key) return Shown((await work(ct)).As(Text));
        var asked = Asked(http, body);
        if (await writes.Run((db, token) => Earlier(db, key, asked, token), ct) is { } earlier) return Shown(earlier);
        var done = (await work(ct)).As(Text);
        return Shown(done.Refused is null ? await Raced(Remembered((_, _) => Task.FromResult(done), key, asked, false), ct) : done);
    }

    private static IResult Shown(Outcome<string> answer) =>
        answer.Refused is { } no ? Answers.Problem(no) : TypedResults.Text(answer.Value, "application/json", Encoding.UTF8);

    private string Text<T>(T value) => JsonSerializer.Serialize(value, json.Value.SerializerOptions);

    private byte[] Asked(HttpContext http, object? body) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n{Text(body)}"));

    private Func<FitCrmDb, CancellationToken, Task<Outcome<string>>> Told<T>(Func<FitCrmDb, CancellationToken, Task<Outcome<T>>> job) =>
        async (db, ct) => (await job(db, ct)).As(Text);

    private static async Task<Outcome<string>?> Earlier(FitCrmDb db, string key, byte[] asked, CancellationToken ct)
    {
        var who = Caller.Current.UserId ?? Guid.Empty;
        if (await db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.Who == who && a.Key == key, ct) is not { } kept) return null;
        if (!kept.Asked.AsSpan().SequenceEqual(asked)) return (Outcome<string>)new IdReused();
        return kept.Answer.Length == 0 ? (Outcome<string>)new ShownOnce() : kept.Answer;
    }

    private Func<FitCrmDb, CancellationToken, Task<Outcome<string>>> Remembered(
        Func<FitCrmDb, CancellationToken, Task<Outcome<string>>> job, string key, byte[] asked, bool secret) => async (db, ct) =>
    {
        if (await Earlier(db, key, asked, ct) is { } earlier) return earlier;
        var outcome = await job(db, ct);
        if (outcome.Refused is not null) return outcome;
        var now = machine.GetUtcNow();
        var old = now - Kept;
        await db.Set<KeptAnswer>().Where(a => a.At < old).ExecuteDeleteAsync(ct);
        db.Add(new KeptAnswer { Who = Caller.Current.UserId ?? Guid.Empty, Key = key, Asked = asked, Answer = secret ? "" : outcome.Value, At = now });
        return outcome;
    };

    // Two equal calls, or two that want the same card, meet at a unique key: the one that lost looks again and finds what the other left.
    private async Task<Outcome<string>> Raced(Func<FitCrmDb, CancellationToken, Task<Outcome<string>>> job, CancellationToken ct)
    {
        try { return await writes.Run(job, ct); }
        catch (DbUpdateException fell) when (Dialect.IsUniqueKeyTaken(fell)) { return await writes.Run(job, ct); }
    }
}
