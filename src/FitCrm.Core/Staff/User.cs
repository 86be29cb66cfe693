using System.Net.Mail;
using FitCrm.Kernel;

namespace FitCrm.Staff;

/// <summary>Somebody who signs in: a member of staff or a device. What they may do follows from their <see cref="UserRole"/>s.</summary>
public sealed class User : Entity, IAudited
{
    private User() { }

    /// <summary>Address and sign-in name, lower-case, unique.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The name colleagues and members see.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Language of the pages, e.g. <c>en</c>.</summary>
    public string Language { get; private set; } = "en";

    /// <summary><c>light</c>, <c>dark</c>, or empty for the machine's own.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>Hash made by ASP.NET Core Identity; empty until a password is set.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>Changes when sign-ins of before shall end.</summary>
    public string SecurityStamp { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>Wrong passwords in a row.</summary>
    public int WrongPasswords { get; set; }

    /// <summary>Locked out until then.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>May not sign in since then.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>When the user was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When somebody last signed in with the password; null where nobody did since this is kept.</summary>
    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>Adds a user without a password. Refuses what is no e-mail address, and an empty name.</summary>
    public static Outcome<User> Add(Guid id, string email, string name, DateTimeOffset now)
    {
        email = email.Trim().ToLowerInvariant();
        if (email.Length > 200 || !MailAddress.TryCreate(email, out var parsed) || parsed.Address != email) return new UserEmailUnfit(email);
        if (name.Trim().Length is 0 or > 100) return new UserNameMissing();
        return new User { Id = id, Email = email, Name = name.Trim(), CreatedAt = now };
    }

    /// <summary>Chooses the language of the pages and light or dark.</summary>
    public void Prefer(string language, string theme) => (Language, Theme) = (language, theme);

    /// <summary>Counts a password that was tried: a right one forgives, the last of <paramref name="most"/> wrong ones in a row locks.</summary>
    public void Tried(bool right, int most, DateTimeOffset lockUntil)
    {
        var locks = !right && ++WrongPasswords >= most;
        if (right || locks) (WrongPasswords, LockedUntil) = (0, locks ? lockUntil : null);
    }

    /// <summary>Ends every sign-in and lets nobody in under this name any more.</summary>
    public void Disable(DateTimeOffset now) => (DisabledAt, SecurityStamp) = (DisabledAt ?? now, Guid.NewGuid().ToString("N"));

    /// <summary>Lets the user in again. Refuses one who may sign in.</summary>
    public Refusal? Enable()
    {
        if (DisabledAt is null) return new NotDisabled();
        DisabledAt = null;
        return null;
    }

    /// <summary>Sets the hash of another password, ends every sign-in, and forgives the wrong ones.</summary>
    public void Rekey(string passwordHash) =>
        (PasswordHash, SecurityStamp, WrongPasswords, LockedUntil) = (passwordHash, Guid.NewGuid().ToString("N"), 0, null);
}

/// <summary>A role somebody holds in one club, or (no club) in all.</summary>
public sealed class UserRole : Entity, IAudited
{
    private UserRole() { }

    /// <summary>Who holds it.</summary>
    public Guid UserId { get; private init; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public string Role { get; private init; } = "";

    /// <summary>Where, or null for all clubs.</summary>
    public Guid? ClubId { get; private init; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>Gives a role. Refuses an unknown one; owner and admin are always for all clubs, every other role needs a club.</summary>
    public static Outcome<UserRole> Grant(Guid id, Guid userId, string role, Guid? clubId)
    {
        if (!Roles.All.Contains(role)) return new RoleUnknown(role);
        if (Roles.EverywhereOnly.Contains(role)) return new UserRole { Id = id, UserId = userId, Role = role };
        return clubId is null ? new RoleNeedsClub(role) : new UserRole { Id = id, UserId = userId, Role = role, ClubId = clubId };
    }
}

/// <summary>A key for programs and devices: only its hash is kept.</summary>
public sealed class ApiToken : Entity, IAudited
{
    private ApiToken() { }

    /// <summary>Whose rights it carries.</summary>
    public Guid UserId { get; private init; }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>What it is for, as its maker wrote; empty for one of a sign-in.</summary>
    public string Label { get; private init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>No longer valid from then on.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>Withdrawn.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>Keeps the hash of a new token.</summary>
    public static ApiToken Issue(Guid id, Guid userId, byte[] hash, DateTimeOffset now, DateTimeOffset expiresAt, string label = "") =>
        new() { Id = id, UserId = userId, Hash = hash, CreatedAt = now, ExpiresAt = expiresAt, Label = label };

    /// <summary>Withdraws it.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>This user may sign in already.</summary>
public sealed record NotDisabled() : Refusal("not-disabled");

/// <summary>No such token.</summary>
public sealed record TokenUnknown() : Refusal("token-unknown");

/// <summary>What a token is for takes at most 100 characters.</summary>
public sealed record LabelTooLong() : Refusal("label-too-long", "label");

/// <summary>Not an e-mail address.</summary>
public sealed record UserEmailUnfit(string Email) : Refusal("user-email-unfit", "email")
{
    /// <inheritdoc/>
    public override object[] Named => [Email];
}

/// <summary>A user needs a name of at most 100 characters.</summary>
public sealed record UserNameMissing() : Refusal("user-name-missing", "name");

/// <summary>No such role.</summary>
public sealed record RoleUnknown(string Role) : Refusal("role-unknown", "role")
{
    /// <inheritdoc/>
    public override object[] Named => [Role, string.Join(", ", Roles.All)];
}

/// <summary>This role is held in one club.</summary>
public sealed record RoleNeedsClub(string Role) : Refusal("role-needs-club", "club")
{
    /// <inheritdoc/>
    public override object[] Named => [Role];
}

/// <summary>Somebody has this address already.</summary>
public sealed record UserEmailTaken(string Email) : Refusal("user-email-taken", "email")
{
    /// <inheritdoc/>
    public override object[] Named => [Email];
}

/// <summary>No such user, or not with this role.</summary>
public sealed record UserUnknown() : Refusal("user-unknown");

/// <summary>The house needs an owner who can sign in.</summary>
public sealed record LastOwner() : Refusal("last-owner", "role");
