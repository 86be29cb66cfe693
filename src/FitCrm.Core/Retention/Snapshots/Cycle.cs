using System.Runtime.CompilerServices;

namespace FitCrm.Retention.Snapshots;

/// <summary>One cycle of a person: running, or bought and to come. Days are day numbers; 0 stands for none.</summary>
internal struct Cycle
{
    public Guid Contract;

    /// <summary>S, E, A.</summary>
    public int S, E, A;

    /// <summary>S of a rolling contract's first year, from which its anniversaries count.</summary>
    public int Origin;

    /// <summary>Bit of each opening that was read or used up.</summary>
    public ulong Read;

    /// <summary>The earliest day or date mark that is not read; 0: to be worked out.</summary>
    public int NextMark;

    /// <summary>Day from which the contract is cancelled.</summary>
    public int CancelledOn;

    /// <summary>Day a later contract of the group was bought.</summary>
    public int RenewedOn;

    /// <summary>Visit days and classes since A.</summary>
    public int C, K;

    /// <summary>Unfrozen days from S to E.</summary>
    public int T;

    /// <summary>Twice base and twice gap, which are whole numbers; −1: unknown.</summary>
    public short Base2, Gap2;

    /// <summary>The first and last C that a visit of this cycle reached before A moved and C was counted anew: their marks were read.</summary>
    public ushort ReadFrom, ReadTo;

    public short Number;
    public byte Year;
    public byte Group;

    /// <summary>Fired messages, calls and tasks that count to the cap.</summary>
    public byte Fired;

    public bool Rolls;

    /// <summary>Stood in the snapshot when a day was played with sending: not seen late any more.</summary>
    public bool Known;

    /// <summary>How often each opening by absence opened in this cycle.</summary>
    public Bytes8 Times;

    /// <summary>Bits of the openings that happen once a chain and did.</summary>
    public byte ChainOnce;

    public readonly bool Exists => S != 0;
}

[InlineArray(Most)]
internal struct Cycles
{
    public const int Most = 4;
    private Cycle _first;
}

/// <summary>An occurrence that opened and is not settled.</summary>
internal struct OpenTouch
{
    /// <summary>Place of its cycle in the snapshot, and of its opening among the bits of the playbook.</summary>
    public byte Slot, Opening;

    /// <summary><see cref="TouchState.None"/> while unseen, <see cref="TouchState.Deferred"/> afterwards.</summary>
    public TouchState State;

    public Guard Guard;
    public Arm Arm;

    /// <summary>Whether this place holds an occurrence.</summary>
    public bool Used;

    /// <summary>What makes the occurrence differ from others of the opening: the visit's number, the year.</summary>
    public int Value;

    public int Opened, Closes;
}

[InlineArray(Most)]
internal struct OpenTouches
{
    public const int Most = 20;
    private OpenTouch _first;
}

/// <summary>The last call of one touch in one cycle.</summary>
internal struct CallMark
{
    public int Day;
    public ulong Of;
}

[InlineArray(8)]
internal struct Bytes8
{
    private byte _first;
}

[InlineArray(8)]
internal struct Days8
{
    private int _first;
}

[InlineArray(10)]
internal struct Days10
{
    private int _first;
}
