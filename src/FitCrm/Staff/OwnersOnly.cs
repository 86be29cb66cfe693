using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>What belongs to owners alone: their role, and whatever would let somebody act as one. An admin sets up users and sees no money, and must not get there by a detour.</summary>
internal static class OwnersOnly
{
    /// <summary>The refusal for a caller who is no owner and would give the owner's role or touch a user who has it, or null.</summary>
    public static async Task<Refusal?> Deny(FitCrmDb db, Guid? userId, string? role, CancellationToken ct)
    {
        if (Caller.Current.Posts.Any(p => p.Role == Roles.Owner)) return null;
        var touches = role == Roles.Owner || (userId is { } id && await db.Set<UserRole>().AnyAsync(r => r.UserId == id && r.Role == Roles.Owner, ct));
        return touches ? new OwnerOnly() : null;
    }
}

/// <summary>Only an owner may do this.</summary>
internal sealed record OwnerOnly() : Refusal("owner-only");

/// <summary>How long a token is good is 1 to 3650 days.</summary>
internal sealed record DaysUnfit() : Refusal("days-unfit", "days");
