using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>How a write is called: as a rehearsal or in earnest, and under which key.</summary>
internal readonly record struct OnceCall(bool Preview, string? Key)
{
    /// <summary>Reads <c>?preview=</c> and the header <c>Idempotency-Key</c>; without the header <paramref name="ownKey"/> is the key. Refuses a preview that is neither true nor false
    /// (taken for "no", it would save what was only to be looked at) and a key that is too long.</summary>
    public static Outcome<OnceCall> Read(HttpContext http, string? ownKey)
    {
        if (PreviewOf(http) is not { } preview) return new PreviewUnclear();
        var key = http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } header ? header : ownKey;
        return key is { Length: > Once.LongestKey } ? new KeyTooLong() : new OnceCall(preview, key);
    }

    private static bool? PreviewOf(HttpContext http)
    {
        if (!http.Request.Query.TryGetValue("preview", out var said)) return false;
        return said.ToString().ToLowerInvariant() switch { "true" or "1" => true, "false" or "0" => false, _ => null };
    }
}

/// <summary>The same id or key came with another body.</summary>
public sealed record IdReused() : Refusal("id-reused");

/// <summary>A key of more than 200 characters.</summary>
public sealed record KeyTooLong() : Refusal("key-too-long", "Idempotency-Key");

/// <summary>A preview that is neither true nor false.</summary>
public sealed record PreviewUnclear() : Refusal("unreadable", "preview")
{
    /// <inheritdoc/>
    public override object[] Named => [Field!];
}

/// <summary>A call that cannot be rehearsed.</summary>
public sealed record NoPreview() : Refusal("no-preview", "preview");

/// <summary>The answer held a secret, which was shown once and not kept.</summary>
public sealed record ShownOnce() : Refusal("shown-once");
