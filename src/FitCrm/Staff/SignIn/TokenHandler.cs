using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using FitCrm.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FitCrm.Staff.SignIn;

/// <summary>Opaque API tokens (<c>fc_…</c>): only their SHA-256 is kept, and a look-up is good for 30 seconds.</summary>
internal sealed class TokenBook(IDbContextFactory<FitCrmDb> dbs, TimeProvider machine)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, (long At, Guid? UserId, DateTimeOffset ExpiresAt)> _seen = new();

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public static string New() => "fc_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>The user a token stands for, or null.</summary>
    public async ValueTask<Guid?> UserOf(string token, CancellationToken ct)
    {
        var hash = HashOf(token);
        var key = Convert.ToHexString(hash);
        if (!_seen.TryGetValue(key, out var seen) || machine.GetElapsedTime(seen.At) > Fresh) seen = await Look(hash, key, ct);
        return seen.ExpiresAt > machine.GetUtcNow() ? seen.UserId : null;
    }

    /// <summary>Looks again at the next call: after a token was withdrawn.</summary>
    public void Forget() => _seen.Clear();

    private async Task<(long, Guid?, DateTimeOffset ExpiresAt)> Look(byte[] hash, string key, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var row = await db.Set<ApiToken>().SingleOrDefaultAsync(t => t.Hash == hash && t.RevokedAt == null, ct);
        if (_seen.Count > 10_000) _seen.Clear();
        return _seen[key] = (machine.GetTimestamp(), row?.UserId, row?.ExpiresAt ?? DateTimeOffset.MinValue);
    }
}

/// <summary>Reads <c>Authorization: Bearer fc_…</c>.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenBook tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token) return AuthenticateResult.NoResult();
        if (await tokens.UserOf(token, Context.RequestAborted) is not { } userId) return AuthenticateResult.Fail("unknown token");
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, userId.ToString())], SchemeName);
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    // A browser cannot set a header on a web socket: the hub alone takes the token from the address.
    private static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return header["Bearer ".Length..].Trim();
        return request.Path.StartsWithSegments("/live") && request.Query["access_token"].ToString() is { Length: > 0 } token ? token : null;
    }
}
