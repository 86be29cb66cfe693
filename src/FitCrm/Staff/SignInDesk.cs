using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>E-mail or password is not right, with the tries that are left.</summary>
public sealed record WrongPassword(int TriesLeft) : Refusal("wrong-password", "password")
{
    /// <inheritdoc/>
    public override object[] Named => [TriesLeft];
}

/// <summary>Too many wrong passwords: wait.</summary>
public sealed record LockedOut(int Minutes) : Refusal("locked-out", "password")
{
    /// <inheritdoc/>
    public override object[] Named => [Minutes];
}

/// <summary>Checks a password for pages and API: five wrong ones lock the address for 15 minutes; one that nobody has is counted, locked, written down and takes as long like any other.</summary>
public sealed class SignInDesk(UserManager<User> users, IServiceProvider services, Writes writes, TimeProvider machine)
{
    private static readonly string NobodysHash = new PasswordHasher<string>().HashPassword("", Guid.NewGuid().ToString());

    /// <summary>The user of an address and password, or why not.</summary>
    public async Task<Outcome<User>> Check(string email, string password)
    {
        var (most, pause) = (users.Options.Lockout.MaxFailedAccessAttempts, users.Options.Lockout.DefaultLockoutTimeSpan);
        if (await users.FindByNameAsync(email) is not { } user) return await Stranger(email, password, most, pause);
        var now = machine.GetUtcNow();
        if (user.LockedUntil > now) return Locked(user.LockedUntil.Value);
        var right = await users.CheckPasswordAsync(user, password);
        var tries = user.WrongPasswords;
        user.Tried(right, most, now + pause);
        if (right && tries > 0) await users.UpdateAsync(user);
        if (!right) await Keep(user);
        return right ? user : user.LockedUntil > now ? Locked(user.LockedUntil.Value) : new WrongPassword(most - user.WrongPasswords);
    }

    private async Task<Outcome<User>> Stranger(string email, string password, int most, TimeSpan pause)
    {
        var strangers = services.GetRequiredService<Strangers>();
        if (strangers.LockedUntil(email) is { } locked) return Locked(locked);
        new PasswordHasher<string>().VerifyHashedPassword("", NobodysHash, password);
        var tries = strangers.Tried(email, most, pause);
        await writes.Run((db, _) => { db.Note("wrong password", "sign-in", null, new { email = "nobody's" }); return Task.CompletedTask; });
        return tries.LockedUntil is { } until ? Locked(until) : new WrongPassword(most - tries.Wrong);
    }

    private Task Keep(User user) => writes.Run(async (db, ct) =>
    {
        var row = await db.Set<User>().AsTracking().SingleAsync(u => u.Id == user.Id, ct);
        (row.WrongPasswords, row.LockedUntil) = (user.WrongPasswords, user.LockedUntil);
        db.Note("wrong password", "sign-in", null, new { email = user.Email });
    });

    /// <summary>The cookie of the pages. Stays 14 days when asked for, else until the browser closes.</summary>
    public async Task SignIn(User user, bool stay)
    {
        await services.GetRequiredService<SignInManager<User>>().SignInAsync(user, stay);
        await Arrived(user.Id);
    }

    /// <summary>Keeps when somebody signed in. No change of a setting, so the audit has no line of it.</summary>
    public Task Arrived(Guid userId, CancellationToken ct = default) => writes.Run((db, token) =>
    {
        var now = machine.GetUtcNow();
        return db.Set<User>().Where(u => u.Id == userId).ExecuteUpdateAsync(u => u.SetProperty(x => x.LastSignInAt, now), token);
    }, ct);

    /// <summary>Takes the cookie away.</summary>
    public Task SignOut() => services.GetRequiredService<SignInManager<User>>().SignOutAsync();

    private LockedOut Locked(DateTimeOffset until) => new((int)Math.Max(1, Math.Ceiling((until - machine.GetUtcNow()).TotalMinutes)));
}
