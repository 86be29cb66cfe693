using FitCrm.Data;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Settings.Users;

/// <summary>Reads users with their roles and when they were last here.</summary>
internal sealed class UsersQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, TimeProvider machine)
{
    private const int Take = 50;

    /// <summary>A page of the users whose name or address has these letters; those who may sign in first.</summary>
    public async Task<UsersView> List(string typed, int page, CancellationToken ct)
    {
        var all = await clubs.All(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var letters = typed.Replace("\0", "", StringComparison.Ordinal).ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // the database lowers, not the machine's culture
        var fit = db.Set<User>().Where(u => letters == "" || u.Email.Contains(letters) || u.Name.ToLower().Contains(letters));
#pragma warning restore CA1304, CA1311, CA1862
        var total = await fit.CountAsync(ct);
        page = Paging.Number(page, total, Take);
        var rows = await fit.OrderBy(u => u.DisabledAt != null).ThenBy(u => u.Name).ThenBy(u => u.Id).Skip((page - 1) * Take).Take(Take)
            .Select(u => new { u.Id, u.Name, u.Email, u.DisabledAt, u.LastSignInAt }).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Id);
        var roles = (await db.Set<UserRole>().Where(r => ids.Contains(r.UserId)).ToListAsync(ct)).ToLookup(r => r.UserId);
        var first = (page - 1) * Take + 1;
        return new(typed, [.. rows.Select(r => new UserLine(r.Name, r.Email, Roles(roles[r.Id], all), r.DisabledAt is not null, When(r.LastSignInAt, all), $"/settings/users/{r.Id}"))],
            total == 0 ? "" : Say.W("range-of", Show.Count(first), Show.Count(first + rows.Count - 1), Show.Count(total)),
            page > 1 ? Address(typed, page - 1) : null, first + rows.Count - 1 < total ? Address(typed, page + 1) : null);
    }

    /// <summary>One user; null where there is none.</summary>
    public async Task<UserCard?> Card(Guid id, CancellationToken ct)
    {
        var all = await clubs.All(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Set<User>().SingleOrDefaultAsync(u => u.Id == id, ct) is not { } user) return null;
        var roles = await db.Set<UserRole>().Where(r => r.UserId == id).ToListAsync(ct);
        var now = machine.GetUtcNow();
        var tokens = await db.Set<ApiToken>().CountAsync(t => t.UserId == id && t.RevokedAt == null && t.ExpiresAt > now, ct);
        var open = UserForm.IsOwner || roles.TrueForAll(r => r.Role != Staff.Roles.Owner);
        return new(id, user.Name, user.Email, [.. Ordered(roles, all).Select(r => new HeldRole(r.Role, r.ClubId, Say.W("role-" + r.Role), PlaceOf(r, all)))], user.DisabledAt is { } off ? Day(off, all) : null,
            Day(user.CreatedAt, all), When(user.LastSignInAt, all), user.LockedUntil > now, tokens, open, id == Caller.Current.UserId);
    }

    /// <summary>The form of a further role.</summary>
    public async Task<IReadOnlyList<FormField>> RoleFields(Typed typed, CancellationToken ct) => UserForm.RoleFields(typed, await clubs.All(ct));

    private static string Roles(IEnumerable<UserRole> roles, IReadOnlyList<Club> all) => string.Join(", ", Ordered(roles, all).Select(r => r.ClubId is null ? Say.W("role-" + r.Role) : Say.W("role-at", Say.W("role-" + r.Role), PlaceOf(r, all))));

    private static IEnumerable<UserRole> Ordered(IEnumerable<UserRole> roles, IReadOnlyList<Club> all) => roles.OrderBy(r => r.ClubId is null ? 0 : 1).ThenBy(r => PlaceOf(r, all)).ThenBy(r => r.Role);

    private static string PlaceOf(UserRole role, IReadOnlyList<Club> all) => role.ClubId is { } at ? all.FirstOrDefault(c => c.Id == at)?.Name ?? "" : Say.W("all-clubs");

    private static string When(DateTimeOffset? at, IReadOnlyList<Club> all) => at is { } known ? Moments.Say(known, Moments.ZoneOf(all)) : "";

    private static string Day(DateTimeOffset at, IReadOnlyList<Club> all) => Show.Day(Kernel.ClubTime.At(at, Moments.ZoneOf(all)).Day);

    private static string Address(string typed, int page) => $"/settings/users?q={Uri.EscapeDataString(typed)}&page={page}";
}
