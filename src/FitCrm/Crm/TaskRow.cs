namespace FitCrm.Crm;

/// <summary>A task as other modules may read it.</summary>
public sealed record TaskRow
{
    /// <summary>The id it was asked for with.</summary>
    public Guid Id { get; init; }

    /// <summary>The club it is done in.</summary>
    public Guid ClubId { get; init; }

    /// <summary>The member it is about.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Key of the touch it carries out.</summary>
    public string? Touch { get; init; }

    /// <summary>The member of staff whose it is; none: anybody of <see cref="OwnerRole"/>.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The role whose it is.</summary>
    public string OwnerRole { get; init; } = "";

    /// <summary>How it is done.</summary>
    public TaskKind Kind { get; init; }

    /// <summary>What to do.</summary>
    public string Title { get; init; } = "";

    /// <summary>The club's day on which it was asked for.</summary>
    public DateOnly CreatedOn { get; init; }

    /// <summary>By when.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>The last day on which it may be done.</summary>
    public DateOnly ExpiresOn { get; init; }

    /// <summary>When it was done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>In their own words.</summary>
    public string? Note { get; init; }
}
