using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.AspNetCore.Identity;

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

/// <summary>Checks a password for pages and API: five wrong ones lock the user for 15 minutes; an unknown address answers like a wrong password.</summary>
public sealed class SignInDesk(UserManager<User> users, IServiceProvider services, Writes writes, TimeProvider machine)
{
    private static readonly string NobodysHash = new PasswordHasher<string>().HashPassword("", Guid.NewGuid().ToString());

    /// <summary>The user of an address and password, or why not.</summary>
    public async Task<Outcome<User>> Check(string email, string password)
    {
        var most = users.Options.Lockout.MaxFailedAccessAttempts;
        var user = await users.FindByNameAsync(email);
        if (user is null)
        {
            new PasswordHasher<string>().VerifyHashedPassword("", NobodysHash, password);   // takes as long as a known address
            return new WrongPassword(most - 1);
        }
        var now = machine.GetUtcNow();
        if (user.LockedUntil > now) return Locked(user, now);
        var right = await users.CheckPasswordAsync(user, password);
        var tries = user.WrongPasswords;
        user.Tried(right, most, now + users.Options.Lockout.DefaultLockoutTimeSpan);
        if (!right || tries > 0) await users.UpdateAsync(user);
        if (!right) await writes.Run((db, _) => { db.Note("wrong password", "sign-in", null, new { email = user.Email }); return Task.CompletedTask; });
        return right ? user : user.LockedUntil > now ? Locked(user, now) : new WrongPassword(most - user.WrongPasswords);
    }

    /// <summary>The cookie of the pages. Stays 14 days when asked for, else until the browser closes.</summary>
    public Task SignIn(User user, bool stay) => services.GetRequiredService<SignInManager<User>>().SignInAsync(user, stay);

    /// <summary>Takes the cookie away.</summary>
    public Task SignOut() => services.GetRequiredService<SignInManager<User>>().SignOutAsync();

    private static LockedOut Locked(User user, DateTimeOffset now) => new((int)Math.Max(1, Math.Ceiling((user.LockedUntil!.Value - now).TotalMinutes)));
}
