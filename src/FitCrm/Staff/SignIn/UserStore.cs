using FitCrm.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff.SignIn;

/// <summary>ASP.NET Core Identity's view of our users: its checks and hashes, our table and write queue.</summary>
internal sealed class UserStore(IDbContextFactory<FitCrmDb> dbs, Writes writes)
    : IUserPasswordStore<User>, IUserSecurityStampStore<User>, IUserLockoutStore<User>
{
    public void Dispose() { }

    public async Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id)) return null;
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        return await db.Set<User>().SingleOrDefaultAsync(u => u.Id == id && u.DisabledAt == null, cancellationToken);
    }

    public async Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var email = normalizedUserName.Trim().ToLowerInvariant();
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        return await db.Set<User>().SingleOrDefaultAsync(u => u.Email == email && u.DisabledAt == null, cancellationToken);
    }

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => writes.Run(async (db, ct) =>
    {
        await db.AddAsync(user, ct);
        return IdentityResult.Success;
    }, cancellationToken);

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken) => writes.Run(async (db, ct) =>
    {
        var row = await db.Set<User>().SingleAsync(u => u.Id == user.Id, ct);
        (row.PasswordHash, row.SecurityStamp, row.WrongPasswords, row.LockedUntil) = (user.PasswordHash, user.SecurityStamp, user.WrongPasswords, user.LockedUntil);
        return IdentityResult.Success;
    }, cancellationToken);

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException("Users are disabled, not removed: the audit names them.");

    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.PasswordHash);

    public Task<bool> HasPasswordAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetPasswordHashAsync(User user, string? passwordHash, CancellationToken cancellationToken) => Done(user.PasswordHash = passwordHash ?? "");

    public Task<string?> GetSecurityStampAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(User user, string stamp, CancellationToken cancellationToken) => Done(user.SecurityStamp = stamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(User user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Done(user.LockedUntil = lockoutEnd);

    public Task<int> IncrementAccessFailedCountAsync(User user, CancellationToken cancellationToken) => Task.FromResult(++user.WrongPasswords);

    public Task ResetAccessFailedCountAsync(User user, CancellationToken cancellationToken) => Done(user.WrongPasswords = 0);

    public Task<int> GetAccessFailedCountAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.WrongPasswords);

    public Task<bool> GetLockoutEnabledAsync(User user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(User user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    // Takes the assignment as its argument, so that each setter stays one line.
    private static Task Done(object? _) => Task.CompletedTask;
}
