namespace FitCrm.Retention.Playbooks;

/// <summary>When in a membership a touch may open.</summary>
internal enum Gate : byte
{
    /// <summary>First cycle, before renewal begins.</summary>
    First,

    /// <summary>In active use.</summary>
    Active,

    /// <summary>In renewal.</summary>
    Renewal,

    /// <summary>In any stage.</summary>
    Any,

    /// <summary>After E.</summary>
    After,
}

/// <summary>Whether a touch is compared with a group that does not get it.</summary>
internal enum Mode : byte
{
    Off,
    Always,
    Steady,
    Learn,
}

/// <summary>One touch of the playbook, compiled.</summary>
internal sealed class TouchRule
{
    public required byte Index { get; init; }
    public required int Number { get; init; }
    public required string Key { get; init; }
    public required ulong Hash { get; init; }
    public required Gate Gate { get; init; }

    /// <summary>Not in short cycles.</summary>
    public bool Long { get; init; }

    /// <summary>Runs for every product group, not only for the one with the latest E.</summary>
    public bool EveryGroup { get; init; }

    /// <summary>Counts to the cap, and is stopped by it.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Only while the member is there.</summary>
    public bool OnArrival { get; init; }

    /// <summary>Service and greeting: never held out.</summary>
    public bool NeverHeld { get; init; }

    /// <summary>Not delivered while the club's visit feed is broken.</summary>
    public bool NeedsVisits { get; init; }

    public Mode Mode { get; init; } = Mode.Always;

    /// <summary>Percent of the cycles that get nothing.</summary>
    public int HoldPercent { get; init; }

    /// <summary>Bits of <see cref="Happening"/>.</summary>
    public int Exits { get; init; }

    public string Purpose { get; init; } = "";
    public string Evidence { get; init; } = "";
    public required Opening[] Openings { get; init; }

    public bool Admits(in Look look) => look.Stage != Stage.None || Gate == Gate.After
        ? Gate switch
        {
            Gate.First => look.Cycle.Number == 1 && look.Today < look.Cycle.E - look.Third,
            Gate.Active => look.Stage == Stage.ActiveUse,
            Gate.Renewal => look.Stage == Stage.Renewal,
            Gate.After => look.Today > look.Cycle.E && !look.Cancelled,
            _ => true,
        } && !(Long && look.Short)
        : false;

    /// <summary>The first day on which the gate may stand open; today if it does.</summary>
    public int AdmitsFrom(in Look look) => Admits(in look) ? look.Today : Gate switch
    {
        Gate.Active when look.Stage == Stage.Adaptation && !(Long && look.Short) => look.Plus(look.Cycle.S, look.Third),
        Gate.Renewal when look.Stage is Stage.Adaptation or Stage.ActiveUse && !(Long && look.Short) => look.Cycle.E - look.Third,
        Gate.After when !look.Cancelled => look.Cycle.E + 1,
        _ => Quantity.Never,
    };
}

/// <summary>Points of the risk score.</summary>
/// <param name="Points">How many.</param>
/// <param name="When">When they count.</param>
/// <param name="Reason">Key of the sentence.</param>
/// <param name="Names">The words whose values stand in the sentence.</param>
internal sealed record RiskRule(int Points, Condition When, string Reason, Quantity[] Names);
