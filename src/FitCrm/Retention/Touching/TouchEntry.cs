using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Retention.Touching;

/// <summary>One occurrence of a touch in a cycle, with the state it reached. Written by prepared commands; the key (cycle, touch, occurrence) keeps it single.</summary>
internal sealed class TouchEntry
{
    /// <summary>Derived from the key, so that every node and every run means the same row.</summary>
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public Guid ContractId { get; init; }

    /// <summary>Year of a contract that rolls on; else 0.</summary>
    public int Year { get; init; }

    public string Touch { get; init; } = "";
    public string Occurrence { get; init; } = "";
    public TouchState State { get; init; }

    /// <summary>Day of <see cref="State"/>.</summary>
    public DateOnly StateOn { get; init; }

    /// <summary>The guard that stopped it; the last one where it was suppressed.</summary>
    public string? Reason { get; init; }

    /// <summary>The first day a guard stopped it, and that guard.</summary>
    public DateOnly? DeferredOn { get; init; }

    public string? DeferredReason { get; init; }

    /// <summary>The leading channel it went by.</summary>
    public Lead? Channel { get; init; }

    public DateOnly? OpenedOn { get; init; }
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Assigned at eligibility, never changed.</summary>
    public Arm Arm { get; init; }

    /// <summary>Days on which a message and a call of it went out, which guards count.</summary>
    public DateOnly? MessageOn { get; init; }

    public DateOnly? CallOn { get; init; }

    /// <summary>Messages, calls and tasks of it that count to the cap.</summary>
    public int Work { get; init; }

    /// <summary>Version of the playbook it opened under.</summary>
    public int Playbook { get; init; }

    /// <summary>Key of its wording, and whether a prompt belongs to it.</summary>
    public string? Template { get; init; }

    public bool Prompts { get; init; }

    /// <summary>False: recorded while the business day was not today, so nothing left the house.</summary>
    public bool Delivered { get; init; }

    /// <summary>What the desk answered to its prompt, and when.</summary>
    public DateOnly? PromptedOn { get; init; }

    public bool? PromptDone { get; init; }
}

internal sealed class TouchMap : IEntityTypeConfiguration<TouchEntry>
{
    public void Configure(EntityTypeBuilder<TouchEntry> row)
    {
        row.ToTable("retention_touches");
        row.Property(t => t.Id).ValueGeneratedNever();
        row.Property(t => t.Touch).HasMaxLength(60);
        row.Property(t => t.Occurrence).HasMaxLength(20);
        row.Property(t => t.Reason).HasMaxLength(40);
        row.Property(t => t.DeferredReason).HasMaxLength(40);
        row.Property(t => t.Template).HasMaxLength(60);
        row.HasIndex(t => new { t.ContractId, t.Year, t.Touch, t.Occurrence }).IsUnique();
        row.HasIndex(t => t.PersonId);
        row.HasIndex(t => new { t.ClubId, t.StateOn });
        row.HasIndex(t => new { t.ClubId, t.DeferredOn });
    }
}
