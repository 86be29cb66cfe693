using System.Text.Json;
using FitCrm.Kernel;

namespace FitCrm.Data.Imports;

/// <summary>One import from the file's arrival to its end. The state is what two calls at once meet at; the counters are written past it by the one who works.</summary>
internal sealed class ImportRun
{
    /// <summary>How long an import can be taken back.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromDays(1);

    private ImportRun()
    {
    }

    public Guid Id { get; private init; }
    public string Kind { get; private set; } = "";
    public string FileName { get; private init; } = "";
    public long Size { get; private init; }
    public string Hash { get; private init; } = "";
    public Guid? ById { get; private init; }
    public string ByName { get; private init; } = "";
    public string From { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public Guid ClubId { get; private init; }
    public string ClubCode { get; private init; } = "";
    public string Map { get; private set; } = "{}";
    public ImportState State { get; private set; }

    /// <summary>The state to go back to when an undo is refused.</summary>
    public ImportState Before { get; private set; }

    /// <summary>The node that works on it; null while it waits.</summary>
    public string? Owner { get; private set; }

    /// <summary>When its owner was last heard of.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public bool CancelAsked { get; private set; }

    /// <summary>Whether the run itself has begun, so that rows may stand.</summary>
    public bool Wrote { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }
    public long Read { get; private set; }
    public long Created { get; private set; }
    public long Updated { get; private set; }
    public long Unchanged { get; private set; }
    public long Duplicates { get; private set; }
    public long Rejected { get; private set; }
    public long? TotalRows { get; private set; }
    public long ElapsedMs { get; private set; }

    /// <summary>JSON of <see cref="RejectGroup"/>.</summary>
    public string Reasons { get; private set; } = "[]";

    public string? Trouble { get; private set; }

    /// <summary>Whether an undo leaves what was used since.</summary>
    public bool LeaveUsed { get; private set; }

    /// <summary>JSON of <see cref="UndoLeft"/>.</summary>
    public string Left { get; private set; } = "[]";

    /// <summary>A file that arrived.</summary>
    public static ImportRun Receive(Guid id, string kind, string fileName, long size, string hash, Caller by, DateTimeOffset at, Guid clubId, string clubCode, string map) => new()
    {
        Id = id, Kind = kind, FileName = fileName, Size = size, Hash = hash, ById = by.UserId, ByName = by.Name, From = by.From, At = at, ClubId = clubId, ClubCode = clubCode, Map = map,
    };

    /// <summary>Takes another map, and another kind. Refuses while something runs and once rows may stand.</summary>
    public Refusal? Remap(string kind, string map)
    {
        if (State is not (ImportState.Uploaded or ImportState.Checked)) return new ImportBusy(State);
        (Kind, Map, State, Trouble) = (kind, map, ImportState.Uploaded, null);
        return null;
    }

    /// <summary>Takes a wish on, to be worked at. Refuses what its state does not allow.</summary>
    public Refusal? Take(ImportWish wish, DateTimeOffset now) => wish switch
    {
        ImportWish.Check => State is ImportState.Uploaded or ImportState.Checked ? Begin(ImportState.Checking) : new ImportBusy(State),
        ImportWish.Run => State is ImportState.Uploaded or ImportState.Checked or ImportState.Cancelled or ImportState.Failed or ImportState.Interrupted ? Begin(ImportState.Running) : new ImportBusy(State),
        _ => Unwanted(now) ?? TakeBack(wish == ImportWish.UndoRest),
    };

    /// <summary>Asks it to stop: at once where nobody works at it yet, else at the end of the batch. Refuses where nothing runs.</summary>
    public Refusal? Stop()
    {
        if (State is not (ImportState.Checking or ImportState.Running)) return new NothingRuns();
        CancelAsked = true;
        if (Owner is null) State = Wrote && State == ImportState.Running ? ImportState.Cancelled : ImportState.Uploaded;
        return null;
    }

    /// <summary>A node works at it from now on.</summary>
    public void Claim(string node, DateTimeOffset now)
    {
        (Owner, SeenAt) = (node, now);
        if (State == ImportState.Running) Wrote = true;
    }

    /// <summary>Its owner is gone: what was written stays, and can be completed or taken back.</summary>
    public void Orphan() => End(State switch { ImportState.Checking => ImportState.Uploaded, _ => ImportState.Interrupted }, SeenAt ?? At, null);

    /// <summary>The work is over.</summary>
    public void End(ImportState state, DateTimeOffset now, string? trouble)
    {
        if (State == ImportState.Running) EndedAt = now;
        (State, Owner, SeenAt, CancelAsked, Trouble) = (state, null, null, false, trouble);
    }

    /// <summary>What became of the rows in the end.</summary>
    public void Count(ImportCounts counts, long? total, long elapsedMs, IReadOnlyList<RejectGroup> reasons)
    {
        (Read, Created, Updated, Unchanged, Duplicates, Rejected) = counts;
        (TotalRows, ElapsedMs, Reasons) = (total ?? TotalRows, elapsedMs, JsonSerializer.Serialize(reasons));
    }

    /// <summary>The undo is over, or was refused for what was used since.</summary>
    public void TakenBack(bool done, IReadOnlyList<UndoLeft> left, DateTimeOffset now)
    {
        Left = JsonSerializer.Serialize(left);
        End(done ? ImportState.Undone : Before, now, null);
    }

    private Refusal? Unwanted(DateTimeOffset now) => !Wrote || State is not (ImportState.Done or ImportState.Cancelled or ImportState.Failed or ImportState.Interrupted) ? new ImportBusy(State)
        : now >= EndedAt + Undoable ? new UndoTooLate() : null;

    private Refusal? TakeBack(bool leaveUsed)
    {
        (Before, LeaveUsed, Left) = (State, leaveUsed, "[]");
        return Begin(ImportState.Undoing);
    }

    private Refusal? Begin(ImportState state)
    {
        (State, Owner, SeenAt, CancelAsked, Trouble) = (state, null, null, false, null);
        return null;
    }
}
