using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>What the first page asks when there is no club yet.</summary>
public sealed record FirstClub(string ClubName, string TimeZone, string Currency, string OwnerName, string OwnerEmail, string Password);

/// <summary>There is an owner already.</summary>
public sealed record AlreadyBegun() : Refusal("already-begun");

/// <summary>The very first start without a demo: makes the first club and its owner, once.</summary>
public sealed class FirstRun(IDbContextFactory<FitCrmDb> dbs, Writes writes, Team team, Clubs clubs, TimeProvider machine)
{
    /// <summary>Whether nobody can sign in yet.</summary>
    public async Task<bool> IsOpen(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return !await db.Set<User>().AnyAsync(ct);
    }

    /// <summary>Everything that is wrong with the answers, by field, so that it can be mended at once.</summary>
    public IReadOnlyList<Refusal> Unfit(FirstClub wish)
    {
        var (id, now) = (Guid.Empty, machine.GetUtcNow());
        return [.. new[]
        {
            Club.Establish(id, "MAIN", wish.ClubName, "UTC", "EUR").Refused, Club.Establish(id, "MAIN", "-", wish.TimeZone, "EUR").Refused, Club.Establish(id, "MAIN", "-", "UTC", wish.Currency).Refused,
            User.Add(id, "-@example.org", wish.OwnerName, now).Refused, User.Add(id, wish.OwnerEmail, "-", now).Refused, Passwords.Unfit(wish.Password),
        }.OfType<Refusal>()];
    }

    /// <summary>Makes the club and its owner, or refuses by field; of two at once one wins.</summary>
    public async Task<Outcome<Guid>> Begin(FirstClub wish, CancellationToken ct = default)
    {
        var answer = await writes.Run(async (db, token) =>
        {
            await Dialect.LockNamed(db, "first-run", token);
            if (await db.Set<User>().AnyAsync(token)) return new AlreadyBegun();
            var club = await ClubOf(db, wish, token);
            if (club.Refused is { } no) return no;
            return await team.AddIn(db, new(Guid.CreateVersion7(machine.GetUtcNow()), wish.OwnerEmail, wish.OwnerName, Roles.Owner, null, wish.Password), token);
        }, ct);
        clubs.Forget();
        return answer;
    }

    // An import may have made a first club already: it gets the name that the owner gives it.
    private async Task<Outcome<Club>> ClubOf(FitCrmDb db, FirstClub wish, CancellationToken ct)
    {
        if (await db.Set<Club>().OrderBy(c => c.Code).FirstOrDefaultAsync(ct) is { } there)
            return there.Describe(there.Code, wish.ClubName, wish.TimeZone, wish.Currency, there.Hours) is { } no ? no : there;
        var made = Club.Establish(Guid.CreateVersion7(machine.GetUtcNow()), "MAIN", wish.ClubName, wish.TimeZone, wish.Currency);
        if (made.Refused is null) db.Add(made.Value);
        return made;
    }
}
