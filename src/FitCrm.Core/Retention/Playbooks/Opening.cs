namespace FitCrm.Retention.Playbooks;

/// <summary>What opens an occurrence of a touch.</summary>
internal enum OpensOn : byte
{
    /// <summary>A day of the cycle, S ⊕ n, read once.</summary>
    Day,

    /// <summary>A date counted from E, read once.</summary>
    End,

    /// <summary>The birthday; 29 February: the 28th in other years.</summary>
    Birthday,

    /// <summary>The first day of a span of cycle days on which the condition holds.</summary>
    Window,

    /// <summary>A visit day on which the condition holds.</summary>
    Visit,

    /// <summary>The first day of an absence on which the condition holds; once an absence.</summary>
    Absence,

    /// <summary>The first day of the cycle on which the condition holds; looked at when a word of it may turn.</summary>
    State,
}

/// <summary>One way a touch opens, compiled.</summary>
internal sealed class Opening
{
    /// <summary>Its place among the touch's openings; then the touches' and the playbook's order.</summary>
    public required int Order { get; init; }

    public required OpensOn On { get; init; }

    /// <summary>Text of the occurrence; <c>{n}</c> stands for the number of the visit or the year.</summary>
    public required string Occurrence { get; init; }

    /// <summary>Its bit in <see cref="Snapshots.Cycle.Read"/>.</summary>
    public required byte Slot { get; init; }

    /// <summary>Days from S or from E; for a window its first day.</summary>
    public Quantity At { get; init; } = new Constant(0);

    /// <summary>Last day of a window.</summary>
    public Quantity Until { get; init; } = new Constant(0);

    public Condition If { get; init; } = Condition.Always;

    /// <summary>Days after the opening on which it closes.</summary>
    public required Quantity Closes { get; init; }

    /// <summary>Happens once a chain: its bit, or 0.</summary>
    public byte ChainBit { get; init; }

    /// <summary>For an absence: its place among them, the days apart, which absence must not have opened, which must lie some days back.</summary>
    public byte Absence { get; init; }

    public int Apart { get; init; }
    public int NotAfter { get; init; } = -1;
    public int Follows { get; init; } = -1;
    public int FollowsDays { get; init; }

    /// <summary>How it goes out, the touch's own way if nothing else is said.</summary>
    public required Delivery Delivery { get; init; }

    /// <summary>The touch it belongs to.</summary>
    public TouchRule Touch { get; set; } = null!;

    public ulong Bit => 1UL << Slot;

    /// <summary>The occurrence as the tables and reports write it.</summary>
    public string Text(int value) => Occurrence.Contains("{n}", StringComparison.Ordinal)
        ? Occurrence.Replace("{n}", value.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : Occurrence;
}

/// <summary>A companion that goes out with a touch.</summary>
/// <param name="Kind">Message, task or prompt.</param>
/// <param name="Owner">Whose task it is.</param>
/// <param name="Channel">Ways of a message.</param>
/// <param name="Template">Wording of a message.</param>
/// <param name="OnOutcome">Goes only when the touch's task ends with this outcome.</param>
internal sealed record Companion(Lead Kind, string Owner, Route Channel, string Template, string? OnOutcome);

/// <summary>How a touch goes out.</summary>
internal sealed record Delivery
{
    public Lead Lead { get; init; }

    /// <summary>The channels of the message.</summary>
    public Route Channel { get; init; } = Route.Email;

    public string Template { get; init; } = "";

    /// <summary>Whose task it is: trainer, seller, manager, front-desk.</summary>
    public string Owner { get; init; } = "manager";

    public Companion[] Companions { get; init; } = [];

    /// <summary>Another way when a condition holds on the day it goes; the first that does.</summary>
    public (Condition If, Delivery Then)[] Variants { get; init; } = [];

    /// <summary>The companion message that goes at once, if there is one.</summary>
    public Companion? Message => Array.Find(Companions, c => c is { Kind: Lead.Message, OnOutcome: null });

    public Delivery On(in Look look)
    {
        foreach (var (when, then) in Variants)
            if (when.Holds(in look)) return then;
        return this;
    }
}
