namespace FitCrm.Reports;

/// <summary>What renewal figures can be broken down by (retention.md 8, figure 13).</summary>
public static class Dimensions
{
    /// <summary>Visit days in the 90 days up to E.</summary>
    public const string Visits = "visits";

    /// <summary>The plan of the cycle that ends.</summary>
    public const string Plan = "plan";

    /// <summary>The person's trainer.</summary>
    public const string Trainer = "trainer";

    /// <summary>Who sold the contract that ends; without one, the seller who owns the person.</summary>
    public const string Seller = "seller";

    /// <summary>Where the person came from.</summary>
    public const string Source = "source";

    /// <summary>The club of the contract.</summary>
    public const string Club = "club";

    /// <summary>The person's stage 60 days before E.</summary>
    public const string Stage = "stage";

    /// <summary>Whether the cycle is the first of its chain.</summary>
    public const string Cycle = "cycle";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Visits, Plan, Trainer, Seller, Source, Club, Stage, Cycle];
}
