using FitCrm.Data;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Settings.Users;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Settings.Keys;

/// <summary>Reads tokens: whose they are, what for, until when.</summary>
internal sealed class KeysQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, StaffBook book, TimeProvider machine)
{
    private const int Take = 50;
    private const int Days = 365;

    /// <summary>A page of the tokens that are good, or of all; the newest first.</summary>
    public async Task<KeysView> List(bool all, Guid? user, Guid? after, CancellationToken ct)
    {
        var (zone, now) = (Moments.ZoneOf(await clubs.All(ct)), machine.GetUtcNow());
        await using var db = await dbs.CreateDbContextAsync(ct);
        var fit = Tokens.Rows(db).Where(t => (all || (t.RevokedAt == null && t.ExpiresAt > now)) && (user == null || t.UserId == user));
        if (after is { } last) fit = fit.Where(t => t.Id.CompareTo(last) < 0);
        var rows = (await fit.OrderByDescending(t => t.Id).Take(Take + 1).ToListAsync(ct)).PageOf(Take, t => t.Id.ToString());
        var whose = rows.Items.Select(t => t.UserId).Distinct().ToList();
        var owners = UserForm.IsOwner ? [] : await db.Set<UserRole>().Where(r => r.Role == Roles.Owner && whose.Contains(r.UserId)).Select(r => r.UserId).ToListAsync(ct);
        string Day(DateTimeOffset at) => Show.Day(Kernel.ClubTime.At(at, zone).Day);
        return new(all, [.. rows.Items.Select(t => new KeyLine(t.User, $"/settings/users/{t.UserId}", t.Label.Length > 0 ? t.Label : Say.W("token-of-sign-in"), Day(t.CreatedAt), Moments.Say(t.ExpiresAt, zone),
                t.RevokedAt is { } gone ? Say.W("token-revoked-on", Day(gone)) : t.ExpiresAt <= now ? Say.W("token-over") : null,
                t.RevokedAt is null && t.ExpiresAt > now && !owners.Contains(t.UserId) ? $"/settings/tokens/{t.Id}/revoke" : null))],
            user is { } of ? await NameOf(of, ct) : null, $"/settings/tokens?all={(all ? "false" : "true")}{(user is null ? "" : $"&user={user}")}",
            rows.Next is null ? null : $"/settings/tokens?all={(all ? "true" : "false")}&after={rows.Next}{(user is null ? "" : $"&user={user}")}");
    }

    /// <summary>The form of a new token: for somebody who may sign in; for an owner only by an owner.</summary>
    public async Task<IReadOnlyList<FormField>> Fields(Typed typed, Guid? user, CancellationToken ct)
    {
        var people = (await book.Everybody(ct)).Where(u => UserForm.IsOwner || !u.Posts.Any(p => p.Role == Roles.Owner)).Select(u => (u.UserId.ToString(), $"{u.Name} ({u.Email})")).ToList();
        return
        [
            new("user", Say.W("token-for"), typed.Kept("user", (user ?? Caller.Current.UserId)?.ToString() ?? "")) { Choices = people, Hint = Say.W("token-for-hint") },
            new("label", Say.W("token-label"), typed.Kept("label", "")) { Hint = Say.W("token-label-hint") },
            new("days", Say.W("token-days"), typed.Kept("days", Days.ToString(System.Globalization.CultureInfo.InvariantCulture))) { Type = "number", Min = "1", Max = "3650" },
        ];
    }

    /// <summary>A user's name; empty for nobody.</summary>
    public async Task<string> NameOf(Guid user, CancellationToken ct) => (await book.Find(user, ct))?.Name ?? "";
}
