namespace FitCrm.Shell.Overview;

/// <summary>How many are in each stage, how many are members, how many of those at risk.</summary>
internal sealed record Everybody(int Members, int AtRisk, IReadOnlyList<StageCount> Stages)
{
    /// <summary>Points from which a member counts as at risk, of 100.</summary>
    public const int RiskFrom = 50;
}

/// <summary>Counts people by what the engine thinks of them now.</summary>
internal static class WhereEverybodyIs
{
    public static Task<Everybody> Count(Ground ground, CancellationToken ct) => Task.FromResult(new Everybody(0, 0, []));
}
