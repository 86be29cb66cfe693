using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Retention.Pulses;

/// <summary>All that retention remembers of one person: one flat row, kept by events and sweeps through prepared commands. Never audited.</summary>
internal sealed class Pulse
{
    /// <summary>The day before all days: to be looked at by the next sweep.</summary>
    public static readonly DateOnly AtOnce = DateOnly.MinValue;

    /// <summary>No day: nothing changes by itself.</summary>
    public static readonly DateOnly Never = DateOnly.MaxValue;

    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }

    /// <summary>The earliest club day on which something may change.</summary>
    public DateOnly NextLook { get; init; }

    /// <summary>The facts changed behind its back, or some lie ahead: to be made again from them.</summary>
    public bool Stale { get; init; }

    public Stage Stage { get; init; }
    public Relationship Relationship { get; init; }

    /// <summary>0 to 100.</summary>
    public int Risk { get; init; }

    /// <summary>The last club day played.</summary>
    public DateOnly? LookedOn { get; init; }

    /// <summary>See <see cref="Snapshots.SnapshotBytes"/>.</summary>
    public byte[]? Snapshot { get; init; }
}

internal sealed class PulseMap : IEntityTypeConfiguration<Pulse>
{
    public void Configure(EntityTypeBuilder<Pulse> row)
    {
        row.ToTable("retention_pulses");
        row.HasKey(p => p.PersonId);
        row.Property(p => p.PersonId).ValueGeneratedNever();
        row.HasIndex(p => new { p.ClubId, p.NextLook });
    }
}
