using System.Runtime.CompilerServices;

namespace FitCrm.Retention;

/// <summary>One touch reached a state on a day. Days are day numbers.</summary>
internal struct TouchNews
{
    public Guid Contract;
    public byte Year;

    /// <summary>Place of its opening in the playbook.</summary>
    public byte Opening;

    public TouchState State;
    public Guard Guard;
    public Arm Arm;

    /// <summary>How it went out, if it fired: the leading channel.</summary>
    public Lead Lead;

    /// <summary>Its companion message went out with it.</summary>
    public bool Companion;

    /// <summary>Place of the delivery among the variants, from 1; 0: the plain one.</summary>
    public byte Variant;

    public int Value;
    public int On, Opened, Closes;
}

/// <summary>What one look found, in order. More than 24 on one day cannot be.</summary>
[InlineArray(Most)]
internal struct TouchNewsList
{
    public const int Most = 24;
    private TouchNews _first;
}

/// <summary>What changed on one day for one member.</summary>
internal struct DayNews
{
    public int Count;
    public TouchNewsList Touches;

    /// <summary>The stage before and after, where <see cref="StageChanged"/>.</summary>
    public Stage From, To;

    public bool StageChanged;
    public StageCause Cause;

    public void Add(in TouchNews news)
    {
        if (Count == TouchNewsList.Most) throw new InvalidOperationException("More touches on one day than one member can have.");
        Touches[Count++] = news;
    }
}

/// <summary>Why a stage changed.</summary>
public enum StageCause : byte
{
    /// <summary>Days went by.</summary>
    Time,

    /// <summary>A cycle began.</summary>
    Began,

    /// <summary>The end moved: a freeze, a gift, a correction.</summary>
    EndMoved,

    /// <summary>The contract was cancelled.</summary>
    Cancelled,

    /// <summary>The person was seen for the first time.</summary>
    FirstSight,
}
