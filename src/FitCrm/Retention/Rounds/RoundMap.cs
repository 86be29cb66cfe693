using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Retention.Rounds;

/// <summary>One person of a round: waits, was served, or was left out and why.</summary>
internal sealed class RoundPerson
{
    public Guid Id { get; init; }
    public Guid RoundId { get; init; }
    public Guid PersonId { get; init; }
    public RoundState State { get; set; }

    /// <summary>The guard that left them out.</summary>
    public string? Why { get; set; }
}

/// <summary>How far a round is with a person.</summary>
internal enum RoundState
{
    /// <summary>Not looked at yet.</summary>
    Waiting,

    /// <summary>Served.</summary>
    Done,

    /// <summary>Left out.</summary>
    Left,
}

internal sealed class RoundMap : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> row)
    {
        row.ToTable("retention_rounds");
        row.Property(r => r.ByName).HasMaxLength(200);
        row.HasIndex(r => r.EndedAt);
    }
}

internal sealed class RoundPersonMap : IEntityTypeConfiguration<RoundPerson>
{
    public void Configure(EntityTypeBuilder<RoundPerson> row)
    {
        row.ToTable("retention_round_people");
        row.Property(p => p.Id).ValueGeneratedNever();
        row.Property(p => p.Why).HasMaxLength(40);
        row.HasIndex(p => new { p.RoundId, p.State, p.Id });
    }
}
