namespace FitCrm.Reports;

/// <summary>One due cycle with the name behind it.</summary>
public sealed record DueLine
{
    /// <summary>The cycle and what became of it.</summary>
    public required DueCycle Cycle { get; init; }

    /// <summary>The number other systems know the person by.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The club of the contract.</summary>
    public required Guid ClubId { get; init; }

    /// <summary>The plan that ends.</summary>
    public string? Plan { get; init; }

    /// <summary>Who trains the person.</summary>
    public string? Trainer { get; init; }

    /// <summary>Who sold the contract or owns the person.</summary>
    public string? Seller { get; init; }

    /// <summary>Value in each dimension that was asked for, in its order; null where nobody knows.</summary>
    public IReadOnlyList<string?> Values { get; init; } = [];
}
