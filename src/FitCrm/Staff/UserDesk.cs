using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff.SignIn;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>What owners and administrators do with users, their roles and tokens: the same for pages and API, inside a write job of theirs.
/// Whatever is an owner's is refused to those who are none (<see cref="OwnersOnly"/>).</summary>
internal sealed class UserDesk(Team team, TokenBook tokens, TimeProvider machine)
{
    /// <summary>Adds a user with one role.</summary>
    public async Task<Outcome<Guid>> AddIn(FitCrmDb db, NewUser who, CancellationToken ct) =>
        (await OwnersOnly.Deny(db, null, who.Role, ct) ?? await Nowhere(db, who.ClubId, ct)) is { } no ? no : await team.AddIn(db, who, ct);

    /// <summary>Gives a further role; answers with its id.</summary>
    public async Task<Outcome<Guid>> GrantIn(FitCrmDb db, Guid userId, string? role, Guid? clubId, CancellationToken ct) =>
        (await OwnersOnly.Deny(db, userId, role, ct) ?? await Nowhere(db, clubId, ct)) is { } no ? no : await team.GrantIn(db, userId, role ?? "", clubId, ct);

    /// <summary>Takes a role away.</summary>
    public async Task<Outcome<Guid>> WithdrawIn(FitCrmDb db, Guid userId, string role, Guid? clubId, CancellationToken ct) =>
        await OwnersOnly.Deny(db, userId, role, ct) is { } no ? no : await team.WithdrawIn(db, userId, role, clubId, ct);

    /// <summary>Lets a user in no more.</summary>
    public async Task<Outcome<Guid>> DisableIn(FitCrmDb db, Guid userId, CancellationToken ct) =>
        await OwnersOnly.Deny(db, userId, null, ct) is { } no ? no : await team.DisableIn(db, userId, ct);

    /// <summary>Lets a user in again.</summary>
    public async Task<Outcome<Guid>> EnableIn(FitCrmDb db, Guid userId, CancellationToken ct) =>
        await OwnersOnly.Deny(db, userId, null, ct) is { } no ? no : await team.EnableIn(db, userId, ct);

    /// <summary>Gives a user another password.</summary>
    public async Task<Outcome<Guid>> RekeyIn(FitCrmDb db, Guid userId, string password, CancellationToken ct) =>
        await OwnersOnly.Deny(db, userId, null, ct) is { } no ? no : await team.RekeyIn(db, userId, password, ct);

    /// <summary>Makes a token with the rights of a user, good for so many days (365 when unsaid); answers with it, once. Refuses one for somebody who may not sign in, days that cannot be, a long label.</summary>
    public async Task<Outcome<string>> IssueIn(FitCrmDb db, Guid userId, int? days, string? label, CancellationToken ct)
    {
        if (await OwnersOnly.Deny(db, userId, null, ct) is { } no) return no;
        if (!await db.Set<User>().AnyAsync(u => u.Id == userId && u.DisabledAt == null, ct)) return new UserUnknown();
        if (days is < 1 or > 3650) return new DaysUnfit();
        var what = label?.Trim() ?? "";
        return what.Length > 100 ? new LabelTooLong() : team.IssueIn(db, userId, TimeSpan.FromDays(days ?? 365), what);
    }

    /// <summary>Withdraws a token: it is good for nothing within 30 seconds on every node, here at once. One that is withdrawn stays so.</summary>
    public async Task<Outcome<Guid>> RevokeIn(FitCrmDb db, Guid tokenId, CancellationToken ct)
    {
        if (await db.Set<ApiToken>().SingleOrDefaultAsync(t => t.Id == tokenId, ct) is not { } token) return new TokenUnknown();
        if (await OwnersOnly.Deny(db, token.UserId, null, ct) is { } no) return no;
        token.Revoke(machine.GetUtcNow());
        db.AfterCommit(tokens.Forget);
        return tokenId;
    }

    // A role in a club that is not there would be held nowhere.
    private static async Task<Refusal?> Nowhere(FitCrmDb db, Guid? clubId, CancellationToken ct) =>
        clubId is { } named && !await db.Set<Club>().AnyAsync(c => c.Id == named, ct) ? new ClubUnknown(named.ToString()) : null;
}
