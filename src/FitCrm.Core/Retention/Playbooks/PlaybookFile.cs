namespace FitCrm.Retention.Playbooks;

/// <summary>A playbook as it is written: the file in <c>seed/</c>, the body of <c>PUT /retention/playbook</c>. Names are camelCase.</summary>
internal sealed record PlaybookFile
{
    public StagesPart Stages { get; init; } = new();
    public GuardsPart Guards { get; init; } = new();

    /// <summary>Percent of households that get no touch at all, 0 to 10.</summary>
    public int Holdout { get; init; }

    public required IReadOnlyList<TouchPart> Touches { get; init; }
    public IReadOnlyList<RiskPart> Risk { get; init; } = [];
}

internal sealed record StagesPart
{
    public int Longest { get; init; } = 60;
    public int Grace { get; init; } = 30;
    public int ShortBelow { get; init; } = 85;
}

/// <summary>Limits of section 4. At most four messages can be counted in a span.</summary>
internal sealed record GuardsPart
{
    public int Cap { get; init; } = 11;
    public int CallDays { get; init; } = 14;
    public int MessageHours { get; init; } = 48;
    public int ShortDays { get; init; } = 7;
    public int ShortCount { get; init; } = 2;
    public int LongDays { get; init; } = 30;
    public int LongCount { get; init; } = 4;
}

internal record WayPart
{
    public string? Lead { get; init; }
    public string? Channel { get; init; }
    public string? Template { get; init; }
    public string? Owner { get; init; }
    public IReadOnlyList<CompanionPart>? Companions { get; init; }
}

internal sealed record VariantPart : WayPart
{
    public required string If { get; init; }
}

internal sealed record CompanionPart
{
    public required string Kind { get; init; }
    public string Owner { get; init; } = "front-desk";
    public string Channel { get; init; } = "email";
    public string? Template { get; init; }
    public string? OnOutcome { get; init; }
}

internal sealed record OpeningPart
{
    public string Occurrence { get; init; } = "1";
    public string? Day { get; init; }
    public string? End { get; init; }
    public bool Birthday { get; init; }
    public string? Visit { get; init; }
    public string? Absence { get; init; }
    public string? State { get; init; }
    public string? Until { get; init; }
    public string? If { get; init; }
    public string? Closes { get; init; }
    public bool OnceAChain { get; init; }
    public int Apart { get; init; }
    public string? NotAfter { get; init; }
    public string? Follows { get; init; }
    public int FollowsDays { get; init; }
    public WayPart? Way { get; init; }
}

internal sealed record TouchPart : WayPart
{
    public int Number { get; init; }
    public required string Key { get; init; }
    public string Gate { get; init; } = "any";
    public bool Long { get; init; }
    public bool EveryGroup { get; init; }
    public bool Counts { get; init; } = true;
    public bool OnArrival { get; init; }
    public bool NeverHeld { get; init; }
    public bool NeedsVisits { get; init; }
    public string Mode { get; init; } = "always";
    public int? HoldPercent { get; init; }
    public string Closes { get; init; } = "0";
    public IReadOnlyList<string> Exits { get; init; } = [];
    public string Purpose { get; init; } = "";
    public string Evidence { get; init; } = "";
    public required IReadOnlyList<OpeningPart> Opens { get; init; }
    public IReadOnlyList<VariantPart> Variants { get; init; } = [];
}

internal sealed record RiskPart
{
    public int Points { get; init; }
    public required string When { get; init; }
    public required string Reason { get; init; }
    public IReadOnlyList<string> Names { get; init; } = [];
}
