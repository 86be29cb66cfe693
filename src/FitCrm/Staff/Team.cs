using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>A user to be made. A null password leaves one that nobody knows, to be set later.</summary>
public sealed record NewUser(Guid Id, string Email, string Name, string Role, Guid? ClubId, string? Password);

/// <summary>Users, their roles and tokens.</summary>
public sealed class Team(Writes writes, StaffBook book, TimeProvider machine)
{
    private static readonly PasswordHasher<User> Hasher = new();

    /// <summary>Adds a user with one role. Refuses an id in use, what is no address, an address in use, an unknown role, a short password.</summary>
    public Task<Outcome<Guid>> Add(NewUser who, CancellationToken ct = default) => writes.Run((db, token) => AddIn(db, who, token), ct);

    /// <summary>The same inside a write job of the caller.</summary>
    public async Task<Outcome<Guid>> AddIn(FitCrmDb db, NewUser who, CancellationToken ct)
    {
        if (who.Password is { } typed && Passwords.Unfit(typed) is { } weak) return weak;
        if (await db.Set<User>().AnyAsync(u => u.Id == who.Id, ct)) return new IdReused();
        var made = User.Add(who.Id, who.Email, who.Name, machine.GetUtcNow());
        if (made.Refused is { } no) return no;
        if (await db.Set<User>().AnyAsync(u => u.Email == made.Value.Email, ct)) return new UserEmailTaken(made.Value.Email);
        var role = UserRole.Grant(Guid.CreateVersion7(machine.GetUtcNow()), who.Id, who.Role, who.ClubId);
        if (role.Refused is { } unfit) return unfit;
        made.Value.PasswordHash = Hasher.HashPassword(made.Value, who.Password ?? Passwords.New());
        db.Add(made.Value);
        db.Add(role.Value);
        db.AfterCommit(book.Forget);
        return who.Id;
    }

    /// <summary>Gives a further role, inside a write job; one that is held already stays as it is.</summary>
    public async Task<Outcome<Guid>> GrantIn(FitCrmDb db, Guid userId, string role, Guid? clubId, CancellationToken ct)
    {
        var grant = UserRole.Grant(Guid.CreateVersion7(machine.GetUtcNow()), userId, role, clubId);
        if (grant.Refused is { } no) return no;
        var (name, where) = (grant.Value.Role, grant.Value.ClubId);
        if (!await db.Set<User>().AnyAsync(u => u.Id == userId, ct)) return new UserUnknown();
        var held = await db.Set<UserRole>().FirstOrDefaultAsync(r => r.UserId == userId && r.Role == name && r.ClubId == where, ct);
        if (held is null) db.Add(grant.Value);
        db.AfterCommit(book.Forget);
        return held?.Id ?? grant.Value.Id;
    }

    /// <summary>Takes a role away, inside a write job; open pages and tokens lose it within a minute. The last owner keeps it, or nobody could manage the house.</summary>
    public async Task<Outcome<Guid>> WithdrawIn(FitCrmDb db, Guid userId, string role, Guid? clubId, CancellationToken ct)
    {
        if (await db.Set<UserRole>().FirstOrDefaultAsync(r => r.UserId == userId && r.Role == role && r.ClubId == clubId, ct) is not { } held) return new UserUnknown();
        if (role == Roles.Owner && !await IsAnotherOwner(db, userId, ct)) return new LastOwner();
        db.Remove(held);
        db.AfterCommit(book.Forget);
        return userId;
    }

    /// <summary>Lets a user in no more, inside a write job. The last owner cannot be shut out.</summary>
    public async Task<Outcome<Guid>> DisableIn(FitCrmDb db, Guid userId, CancellationToken ct)
    {
        if (await db.Set<User>().SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user) return new UserUnknown();
        if (await db.Set<UserRole>().AnyAsync(r => r.UserId == userId && r.Role == Roles.Owner, ct) && !await IsAnotherOwner(db, userId, ct)) return new LastOwner();
        user.Disable(machine.GetUtcNow());
        db.AfterCommit(book.Forget);
        return userId;
    }

    /// <summary>Lets a user in again, inside a write job. Refuses one who may sign in.</summary>
    public async Task<Outcome<Guid>> EnableIn(FitCrmDb db, Guid userId, CancellationToken ct)
    {
        if (await db.Set<User>().SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user) return new UserUnknown();
        if (user.Enable() is { } no) return no;
        db.AfterCommit(book.Forget);
        return userId;
    }

    /// <summary>Gives a user another password, inside a write job: every sign-in with the old one ends, a lock is lifted. Refuses a short or plain one.</summary>
    public async Task<Outcome<Guid>> RekeyIn(FitCrmDb db, Guid userId, string password, CancellationToken ct)
    {
        if (Passwords.Unfit(password) is { } weak) return weak;
        if (await db.Set<User>().SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user) return new UserUnknown();
        user.Rekey(Hasher.HashPassword(user, password));
        db.Note("new password", nameof(User), null, new { user = user.Email });
        db.AfterCommit(book.Forget);
        return userId;
    }

    private static Task<bool> IsAnotherOwner(FitCrmDb db, Guid userId, CancellationToken ct) =>
        db.Set<UserRole>().AnyAsync(r => r.Role == Roles.Owner && r.UserId != userId && db.Set<User>().Any(u => u.Id == r.UserId && u.DisabledAt == null), ct);

    /// <summary>A token with the rights of a user, shown once.</summary>
    public Task<string> IssueToken(Guid userId, TimeSpan life, CancellationToken ct = default) => writes.Run((db, _) => Task.FromResult(IssueIn(db, userId, life)), ct);

    /// <summary>The same inside a write job of the caller. <paramref name="label"/>: what it is for.</summary>
    public string IssueIn(FitCrmDb db, Guid userId, TimeSpan life, string label = "")
    {
        var (token, now) = (TokenBook.New(), machine.GetUtcNow());
        db.Add(ApiToken.Issue(Guid.CreateVersion7(now), userId, TokenBook.HashOf(token), now, now + life, label));
        return token;
    }
}
