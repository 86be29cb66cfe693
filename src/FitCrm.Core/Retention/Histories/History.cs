namespace FitCrm.Retention.Histories;

/// <summary>A contract as the engine needs it. Days are day numbers.</summary>
/// <param name="Id">The contract.</param>
/// <param name="Group">Product group of its plan.</param>
/// <param name="S">First day.</param>
/// <param name="AgreedEnd">E without the freezes that move it; <see cref="DateOnly.MaxValue"/> for one that rolls on.</param>
/// <param name="Bought">Day it was bought; 0: unknown.</param>
/// <param name="Rolls">Renews itself monthly.</param>
/// <param name="CancelledOn">First day without entry; 0: not cancelled.</param>
internal readonly record struct PastContract(Guid Id, string Group, int S, int AgreedEnd, int Bought = 0, bool Rolls = false, int CancelledOn = 0)
{
    /// <summary>Cancelled on or before its first day (<see cref="Membership.Terms.NeverRan"/>, in day numbers).</summary>
    public bool NeverRan => CancelledOn != 0 && CancelledOn <= S;
}

/// <summary>A freeze. Before <paramref name="ShortenedOn"/> it was known to last until <paramref name="To"/>, from then on until <paramref name="ShortTo"/>.</summary>
internal readonly record struct PastFreeze(Guid Contract, int From, int To, int RecordedOn, bool MovesEnd = true, int ShortenedOn = 0, int ShortTo = 0)
{
    /// <summary>Its last day as known on a day.</summary>
    public int LastOn(int day) => ShortenedOn != 0 && ShortenedOn <= day ? ShortTo : To;
}

/// <summary>A visit day and the classes attended on it.</summary>
internal readonly record struct PastVisit(int Day, int Classes = 0);

/// <summary>Something owed from a day until the day before another; 0: still.</summary>
internal readonly record struct PastDebt(int DueOn, int PaidOn);

/// <summary>A touch that stands in the table already. Message and call are the days on which it sent one, 0 for none; <paramref name="Opened"/> is the day it opened.</summary>
internal readonly record struct PastTouch(Guid Contract, byte Year, string Key, string Occurrence, TouchState State, Guard Guard, Arm Arm, int MessageOn, int CallOn, int Work, int Opened);

/// <summary>All dated facts of one person, from which every snapshot can be made again.</summary>
internal sealed class History
{
    public required Guid Person { get; init; }
    public Guid Household { get; init; }
    public DateOnly? JoinedOn { get; init; }
    public byte BirthMonth { get; init; }
    public byte BirthDay { get; init; }
    public bool Exempt { get; init; }
    public List<PastContract> Contracts { get; } = [];
    public List<PastFreeze> Freezes { get; } = [];

    /// <summary>Ascending, each day once.</summary>
    public List<PastVisit> Visits { get; } = [];

    public List<(int Day, Happening What)> Happenings { get; } = [];

    /// <summary>From that day these channels are allowed; ascending.</summary>
    public List<(int Day, byte Channels)> Consents { get; } = [];

    public List<PastDebt> Debts { get; } = [];
    public List<(int From, int To)> Disputes { get; } = [];
    public List<PastTouch> Touches { get; } = [];

    /// <summary>Adds a visit of a day not before the last one; a second of the day adds its class.</summary>
    public void Visit(int day, int classes = 0)
    {
        if (Visits.Count > 0 && Visits[^1].Day == day) Visits[^1] = new(day, Visits[^1].Classes + classes);
        else Visits.Add(new(day, classes));
    }

    /// <summary>All days on which something happened or became known, ascending, each once.</summary>
    public int[] Days()
    {
        SortedSet<int> days = [];
        var bought = Bought();
        for (var i = 0; i < Contracts.Count; i++)
        {
            days.Add(Contracts[i].S);
            days.Add(bought[i]);
            if (Contracts[i].CancelledOn != 0) days.Add(Contracts[i].CancelledOn);
        }

        foreach (var freeze in Freezes)
        {
            days.Add(freeze.RecordedOn);
            if (freeze.ShortenedOn != 0) days.Add(freeze.ShortenedOn);
        }

        foreach (var visit in Visits) days.Add(visit.Day);
        foreach (var (day, _) in Happenings) days.Add(day);
        foreach (var (day, _) in Consents) days.Add(day);
        foreach (var debt in Debts)
        {
            days.Add(debt.DueOn);
            if (debt.PaidOn != 0) days.Add(debt.PaidOn);
        }

        foreach (var (from, to) in Disputes)
        {
            days.Add(from);
            days.Add(to);
        }

        return [.. days];
    }

    /// <summary>For each contract the day it was bought, inferred where unknown.</summary>
    public int[] Bought()
    {
        var bought = new int[Contracts.Count];
        foreach (var group in Contracts.Select((c, i) => (c, i)).GroupBy(x => x.c.Group, StringComparer.Ordinal))
        {
            PastContract? before = null;
            foreach (var (contract, i) in group.OrderBy(x => x.c.S).ThenBy(x => x.c.Bought).ThenBy(x => x.c.Id))
            {
                bought[i] = contract.Bought != 0 ? contract.Bought
                    : before is { Rolls: false } old && EndOf(old, int.MaxValue) is var end && contract.S <= end + 1 ? end
                    : contract.S;
                if (!contract.NeverRan) before = contract;
            }
        }

        return bought;
    }

    /// <summary>E of a contract as known on a day: agreed, moved by the freezes recorded up to then.</summary>
    public int EndOf(in PastContract contract, int day)
    {
        var end = contract.AgreedEnd;
        if (contract.Rolls) return end;
        foreach (var freeze in Freezes)
            if (freeze.Contract == contract.Id && freeze.MovesEnd && freeze.RecordedOn <= day) end += Math.Max(0, freeze.LastOn(day) - freeze.From + 1);
        return end;
    }
}
