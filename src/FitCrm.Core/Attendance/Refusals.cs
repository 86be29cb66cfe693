using FitCrm.Kernel;

namespace FitCrm.Attendance;

/// <summary>The person had left already.</summary>
public sealed record AlreadyOut() : Refusal("already-out");

/// <summary>The same id came with another body.</summary>
public sealed record IdReused() : Refusal("id-reused");

/// <summary>No check-in has this id in a club of the caller.</summary>
public sealed record NoSuchCheckIn() : Refusal("check-in-unknown");

/// <summary>A refused check-in has nothing to undo and nobody who could leave.</summary>
public sealed record NobodyCameIn() : Refusal("nobody-came-in");

/// <summary>It was undone before.</summary>
public sealed record AlreadyUndone() : Refusal("already-undone");

/// <summary>Undo is open for ten minutes only.</summary>
public sealed record TooLateToUndo() : Refusal("too-late-to-undo");

/// <summary>A check-in names a badge or a member, not both and not neither.</summary>
public sealed record NobodyNamed() : Refusal("nobody-named", "badge");

/// <summary>A time lies more than five minutes ahead.</summary>
public sealed record NotYet() : Refusal("not-yet", "at");

/// <summary>A time lies more than 30 days back.</summary>
public sealed record TooLongAgo() : Refusal("too-long-ago", "at");

/// <summary>A time without an offset is another moment on every machine.</summary>
public sealed record TimeUnclear(string Given) : Refusal("time-unclear", "at")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>A text is too long for its field.</summary>
public sealed record TooLong(string Name, int Most) : Refusal("too-long", Name)
{
    /// <inheritdoc/>
    public override object[] Named => [Most];
}

/// <summary>A device asked to let somebody in against the rules.</summary>
public sealed record OverrideNeedsAPerson() : Refusal("override-needs-a-person", "override");

/// <summary>A trainer checks in own clients only.</summary>
public sealed record NotYourClient() : Refusal("not-allowed");
