namespace FitCrm.Shell.Tasks;

/// <summary>The day of whoever reads: tasks by when they are due and the open one, what waits for an arrival, and how the team's day stands.</summary>
public sealed record TasksView(string Title, string Lead, TasksAsked Asked, bool MaySeeAll, IReadOnlyList<TaskLine> Rows, TaskCard? Open, string? Next, string? Said)
{
    /// <summary>What the desk is to say to those who have not come yet; empty for whoever checks nobody in.</summary>
    public IReadOnlyList<WaitingLine> Waiting { get; init; } = [];

    /// <summary>The colleagues' days, for whoever sees all tasks.</summary>
    public IReadOnlyList<TeamRow> Team { get; init; } = [];

    /// <summary>Colleagues a task can be given to.</summary>
    public IReadOnlyList<(string Value, string Text)> Colleagues { get; init; } = [];

    /// <summary>Why tasks were not handed over, or null.</summary>
    public string? NotHandedOver { get; init; }
}

/// <summary>Whose tasks are asked for: one's own, those of the whole club, or of one colleague.</summary>
public sealed record TasksAsked(bool Mine, Guid? Who)
{
    /// <summary>The address of the list.</summary>
    public string Address => $"/tasks?all={(Mine ? "false" : "true")}{(Who is { } who ? $"&who={who}" : "")}";
}

/// <summary>One line of the list; <paramref name="Group"/> heads those of one time ("Overdue", "Today", …).</summary>
public sealed record TaskLine(Guid Id, string Person, string What, string Due, string Group, bool Late, bool Open, string Href, string? Photo)
{
    /// <summary>Whose task it is, where several people's stand together.</summary>
    public string? Whose { get; init; }
}

/// <summary>Somebody to whom something is to be said at their next arrival, until when.</summary>
public sealed record WaitingLine(Guid PersonId, string Name, string What, string Until, string? Photo);

/// <summary>The day of one colleague, with the address of their tasks.</summary>
public sealed record TeamRow(string Name, int Open, int Late, int Due, int Done, string? Href);

/// <summary>The task that is open: whom, why, what to say, how it went.</summary>
public sealed record TaskCard(Guid Id, Guid PersonId, string Person, string What, string Due, bool Late, bool Call, string? Phone, string? Touch, string Script,
    IReadOnlyList<(string Value, string Text, string Icon)> Outcomes, IReadOnlyList<(string Value, string Text)> Reasons, string? Error)
{
    /// <summary>Whether it can be done tomorrow: its last day of use is later than today.</summary>
    public bool MayWait { get; init; }
    /// <summary>The lead whose next step it is, for who works on leads; null for other work.</summary>
    public string? LeadHref { get; init; }

    /// <summary>What was typed as a note before it was refused.</summary>
    public string? Note { get; init; }

    /// <summary>What is wrong with the reason for leaving, or null.</summary>
    public string? ReasonError { get; init; }
}
