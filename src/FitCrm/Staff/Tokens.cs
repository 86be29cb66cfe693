using FitCrm.Data;

namespace FitCrm.Staff;

/// <summary>A token as a list shows it; the token itself is kept nowhere.</summary>
public sealed record TokenRow
{
    /// <summary>Id of the row.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose rights it carries.</summary>
    public Guid UserId { get; init; }

    /// <summary>Their name.</summary>
    public string User { get; init; } = "";

    /// <summary>What it is for; empty for one of a sign-in.</summary>
    public string Label { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Good until then.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Withdrawn then, or null.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>All tokens, for filtering in the database.</summary>
public static class Tokens
{
    /// <summary>Every token, withdrawn and ended ones included.</summary>
    public static IQueryable<TokenRow> Rows(FitCrmDb db) => from t in db.Set<ApiToken>()
                                                            join u in db.Set<User>() on t.UserId equals u.Id
                                                            select new TokenRow { Id = t.Id, UserId = t.UserId, User = u.Name, Label = t.Label, CreatedAt = t.CreatedAt, ExpiresAt = t.ExpiresAt, RevokedAt = t.RevokedAt };
}
