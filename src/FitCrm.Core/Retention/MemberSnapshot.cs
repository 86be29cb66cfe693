using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention;

/// <summary>All that the engine remembers of one person: flat, without references, one binary column. Days are day numbers of the club's calendar; 0 stands for none.</summary>
internal struct MemberSnapshot
{
    /// <summary>Layout of <see cref="SnapshotBytes"/>; another one is rebuilt from the facts.</summary>
    public const byte Layout = 2;

    public Guid Person;

    /// <summary>Whose draw it is: families are drawn together; without one, the person.</summary>
    public Guid Household;

    /// <summary>The last day that was played.</summary>
    public int LookedOn;

    /// <summary>Version of the playbook it was played under.</summary>
    public int Playbook;

    public byte BirthMonth, BirthDay;

    /// <summary>Bits of the channels that marketing messages may take and that have an address.</summary>
    public byte Consents;

    public bool Dispute;

    /// <summary>Excepted from every draw by a manager.</summary>
    public bool Exempt;

    /// <summary>More cycles than places: look at the facts again instead of this.</summary>
    public bool Crowded;

    /// <summary>Stage after the last look, and the cycle and its E that gave it.</summary>
    public Stage Stage;

    /// <summary>How many places of <see cref="Open"/> are used.</summary>
    public byte OpenCount;

    public ulong LeaderKey;
    public int LeaderEnd;

    /// <summary>Since when something is owed.</summary>
    public int OwedSince;

    /// <summary>The last birthday that was read.</summary>
    public int BirthdayRead;

    /// <summary>The day of <see cref="VisitUsed"/>, and the bits of the visit openings used on it.</summary>
    public int VisitUsedOn;

    public ulong VisitUsed;

    /// <summary>When each opening by absence last opened.</summary>
    public Days8 Absences;

    /// <summary>The last days with a message, newest first, one entry each.</summary>
    public Days8 Messages;

    /// <summary>The last calls of the two touches called for most recently.</summary>
    public CallMark Call, EarlierCall;

    /// <summary>When each <see cref="Happening"/> last happened.</summary>
    public Days10 Happened;

    public VisitDays Visits;
    public FrozenDays Freezes;
    public Cycles Cycles;
    public OpenTouches Open;

    /// <summary>Remembers a message of today.</summary>
    public void CountMessage(int today)
    {
        for (var i = 7; i > 0; i--) Messages[i] = Messages[i - 1];
        Messages[0] = today;
    }

    /// <summary>Remembers a call of today for a touch in a cycle.</summary>
    public void CountCall(int today, ulong of)
    {
        if (Call.Of != of) EarlierCall = Call;
        Call = new() { Day = today, Of = of };
    }

    /// <summary>Names a touch in a cycle.</summary>
    public static ulong CallOf(in Cycle cycle, ulong touch)
    {
        var half = System.Runtime.InteropServices.MemoryMarshal.AsBytes(new ReadOnlySpan<Guid>(in cycle.Contract));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(half[8..])
            ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(half) * 31 ^ touch * 2654435761 ^ cycle.Year;
    }
}
