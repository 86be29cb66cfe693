namespace FitCrm.Crm;

/// <summary>Work that a module asks a member of staff to do.</summary>
/// <param name="Id">Made by the caller from what the task is about, so that asking twice makes one.</param>
/// <param name="ClubId">The club it is done in.</param>
/// <param name="PersonId">The member it is about.</param>
/// <param name="DueOn">The club's day by which it should be done.</param>
/// <param name="Title">One line: what to do.</param>
/// <param name="Script">What to say and how, in a few plain sentences.</param>
public sealed record NewTask(Guid Id, Guid ClubId, Guid PersonId, DateOnly DueOn, string Title, string Script)
{
    /// <summary>Key of the touch it carries out; none for other work.</summary>
    public string? Touch { get; init; }

    /// <summary>The member of staff whose task it is; none: anybody of <see cref="OwnerRole"/> in the club.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The role whose task it is where no person is named: <c>front-desk</c>, <c>trainer</c>, <c>sales</c>, <c>manager</c>.</summary>
    public string OwnerRole { get; init; } = "manager";

    /// <summary>How it is done.</summary>
    public TaskKind Kind { get; init; } = TaskKind.Talk;

    /// <summary>The last day on which it may be done; none: seven days after <see cref="CreatedOn"/>.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The club's day on which it was asked for.</summary>
    public DateOnly CreatedOn { get; init; } = DueOn;
}

/// <summary>How a task is done.</summary>
public enum TaskKind
{
    /// <summary>By telephone.</summary>
    Call,

    /// <summary>In the club, face to face.</summary>
    Talk,
}
