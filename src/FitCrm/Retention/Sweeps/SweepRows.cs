using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Retention.Sweeps;

/// <summary>A club's day that was swept to its end.</summary>
internal sealed class SweptDay
{
    public Guid Id { get; init; }
    public Guid ClubId { get; init; }
    public DateOnly Day { get; init; }

    /// <summary>Machine time at the end.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>People looked at.</summary>
    public int Evaluated { get; init; }

    /// <summary>No visit was recorded on the last three open days: what rests on visits was not delivered.</summary>
    public bool FeedBroken { get; init; }
}

/// <summary>A change of a person's stage, with its day and cause.</summary>
internal sealed class StageChange
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public DateOnly On { get; init; }
    public Stage From { get; init; }
    public Stage To { get; init; }
    public StageCause Cause { get; init; }
}

internal sealed class SweptDayMap : IEntityTypeConfiguration<SweptDay>
{
    public void Configure(EntityTypeBuilder<SweptDay> row)
    {
        row.ToTable("retention_sweeps");
        row.Property(s => s.Id).ValueGeneratedNever();
        row.HasIndex(s => new { s.ClubId, s.Day }).IsUnique();
    }
}

internal sealed class StageChangeMap : IEntityTypeConfiguration<StageChange>
{
    public void Configure(EntityTypeBuilder<StageChange> row)
    {
        row.ToTable("retention_stage_changes");
        row.Property(s => s.Id).ValueGeneratedNever();
        row.HasIndex(s => new { s.PersonId, s.On });
        row.HasIndex(s => new { s.ClubId, s.On });
    }
}
