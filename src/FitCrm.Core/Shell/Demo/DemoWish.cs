using FitCrm.Kernel;

namespace FitCrm.Shell.Demo;

/// <summary>What demo is asked for: people in the register, months of history before the day it is told for, seed.</summary>
internal sealed record DemoWish
{
    /// <summary>Most people of a demo.</summary>
    public const int MostMembers = 1_000_000;

    /// <summary>Longest history in months.</summary>
    public const int MostMonths = 120;

    private DemoWish(int members, int months, ulong seed, DateOnly asOf) => (Members, Months, Seed, AsOf) = (members, months, seed, asOf);

    /// <summary>People in the register, members of today and of the past.</summary>
    public int Members { get; }

    /// <summary>Months since the clubs opened.</summary>
    public int Months { get; }

    /// <summary>The same seed and day give the same club.</summary>
    public ulong Seed { get; }

    /// <summary>The day it is told for; the history ends the evening before.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The day on which the clubs opened.</summary>
    public DateOnly OpenedOn => AsOf.AddMonths(-Months);

    /// <summary>The last day of the history.</summary>
    public DateOnly LastDay => AsOf.AddDays(-1);

    /// <summary>Refuses less than one member or month and more than <see cref="MostMembers"/>, <see cref="MostMonths"/>.</summary>
    public static Outcome<DemoWish> Of(int members, int months, ulong seed, DateOnly asOf) =>
        members is < 1 or > MostMembers ? new DemoOutOfRange("members", MostMembers)
        : months is < 1 or > MostMonths ? new DemoOutOfRange("months", MostMonths)
        : new DemoWish(members, months, seed, asOf);
}

/// <summary>A demo of that size is not made.</summary>
internal sealed record DemoOutOfRange(string What, int Most) : Refusal("demo-out-of-range", What)
{
    /// <inheritdoc/>
    public override object[] Named => [What, Most];
}
