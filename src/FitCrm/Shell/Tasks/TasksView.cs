namespace FitCrm.Shell.Tasks;

/// <summary>The list of tasks and the open one.</summary>
public sealed record TasksView(string Title, string Lead, bool Mine, bool MaySeeAll, IReadOnlyList<TaskLine> Rows, TaskCard? Open, string? Next, string? Said);

/// <summary>One line of the list.</summary>
public sealed record TaskLine(Guid Id, string Person, string What, string Due, bool Late, bool Open, string Href);

/// <summary>The task that is open: whom, why, what to say, how it went.</summary>
public sealed record TaskCard(Guid Id, Guid PersonId, string Person, string What, string Due, bool Late, bool Call, string? Phone, string? Touch, string Script,
    IReadOnlyList<(string Value, string Text, string Icon)> Outcomes, IReadOnlyList<(string Value, string Text)> Reasons, string? Error)
{
    /// <summary>The lead whose next step it is, for who works on leads; null for other work.</summary>
    public string? LeadHref { get; init; }

    /// <summary>What was typed as a note before it was refused.</summary>
    public string? Note { get; init; }

    /// <summary>What is wrong with the reason for leaving, or null.</summary>
    public string? ReasonError { get; init; }
}
