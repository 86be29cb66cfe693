namespace FitCrm.Retention;

/// <summary>What the club should think of a member today, and why; the answer of <see cref="Lifecycle.Assess(in MemberSnapshot, Playbook, DateOnly)"/>.</summary>
internal struct Assessment
{
    public Stage Stage;
    public Relationship Relationship;

    /// <summary>0 to 100.</summary>
    public byte Risk;

    /// <summary>Bits of the rules whose points were counted.</summary>
    public uint Reasons;

    /// <summary>The first later day on which something may change without an event; day number.</summary>
    public int NextLook;

    /// <summary>The touches that reached a state today.</summary>
    public DayNews News;

    /// <summary>The snapshot after today.</summary>
    public MemberSnapshot After;
}

/// <summary>What the club knows besides the member: its salt for draws, and its sweeps. Day numbers.</summary>
internal readonly record struct ClubView(ulong Salt, int FirstSweep);
