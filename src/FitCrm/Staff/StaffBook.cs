using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>What the program remembers of a user between two looks at the database.</summary>
public sealed record StaffEntry(Guid UserId, string Email, string Name, string Language, string Theme, bool Disabled, IReadOnlyList<Post> Posts);

/// <summary>Who is who and holds which roles. Looked up anew after 30 seconds, so that whoever loses a role loses it within a minute, on every node.</summary>
public sealed class StaffBook(IDbContextFactory<FitCrmDb> dbs, TimeProvider machine)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly Kept<Guid, StaffEntry?> _users = new(Fresh, machine);

    /// <summary>A user with the roles of now, or null when there is none.</summary>
    public ValueTask<StaffEntry?> Find(Guid userId, CancellationToken ct = default) => _users.Of(userId, async () =>
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == userId, ct);
        var posts = await db.Set<UserRole>().Where(r => r.UserId == userId).Select(r => new Post(r.Role, r.ClubId)).ToListAsync(ct);
        return user is null ? null : new StaffEntry(user.Id, user.Email, user.Name, user.Language, user.Theme, user.DisabledAt is not null, posts);
    });

    /// <summary>All users who may work, with their roles: for choosing an owner of a task. There are few.</summary>
    public async Task<IReadOnlyList<StaffEntry>> Everybody(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var roles = (await db.Set<UserRole>().ToListAsync(ct)).ToLookup(r => r.UserId, r => new Post(r.Role, r.ClubId));
        var users = await db.Set<User>().Where(u => u.DisabledAt == null).OrderBy(u => u.Name).ToListAsync(ct);
        return [.. users.Select(u => new StaffEntry(u.Id, u.Email, u.Name, u.Language, u.Theme, false, [.. roles[u.Id]]))];
    }

    /// <summary>Looks again at the next question.</summary>
    public void Forget() => _users.Forget();
}
