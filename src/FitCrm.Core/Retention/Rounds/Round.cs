using FitCrm.Kernel;

namespace FitCrm.Retention.Rounds;

/// <summary>One piece of work for many people at once: who ordered it, what, and for how many. Carried out in the background, person by person, each once.</summary>
internal sealed class Round : Entity, IAudited
{
    /// <summary>The most people of one round.</summary>
    public const int Most = 50_000;

    private Round() { }

    public RoundKind Kind { get; private init; }

    /// <summary>What is to be done, as JSON: the text of a message, the title of a task, the tag.</summary>
    public string Order { get; private init; } = "{}";

    /// <summary>Whom the list showed: its filter, as it stood in the address.</summary>
    public string Asked { get; private init; } = "";

    public int People { get; private init; }
    public Guid? ById { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>Orders it.</summary>
    public static Round Begin(Guid id, RoundKind kind, string order, string asked, int people, DateTimeOffset at, Guid? by, string byName) =>
        new() { Id = id, Kind = kind, Order = order, Asked = asked, People = people, At = at, ById = by, ByName = byName };

    /// <summary>Nobody waits any more.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}

/// <summary>Nobody would be reached.</summary>
public sealed record RoundEmpty() : Refusal("round-empty");

/// <summary>More people than one round takes.</summary>
public sealed record RoundTooLarge(int Most) : Refusal("round-too-large")
{
    /// <inheritdoc/>
    public override object[] Named => [Most];
}

/// <summary>No round has this id, or it is of others.</summary>
public sealed record RoundUnknown() : Refusal("round-unknown");

/// <summary>A task without words, or longer than 150 characters.</summary>
public sealed record RoundTitleUnfit() : Refusal("round-title-unfit", "title");

/// <summary>A day before today, or more than a year ahead.</summary>
public sealed record RoundDayUnfit() : Refusal("round-day-unfit", "due");
