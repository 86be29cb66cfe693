using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Retention.Rosters;

/// <summary>A row of the roster; see <see cref="RosterRow"/>. Written by prepared commands, can be made again from the facts, never audited.</summary>
internal sealed class Listed
{
    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public string SearchKey { get; init; } = "";
    public Guid? TrainerId { get; init; }
    public string? TrainerName { get; init; }
    public Guid? OwnerId { get; init; }
    public Guid? PlanId { get; init; }
    public int EndsDay { get; init; }
    public int VisitDay { get; init; }
    public Stage Stage { get; init; }
    public Relationship Relationship { get; init; }
    public int Risk { get; init; }
}

internal sealed class ListedMap : IEntityTypeConfiguration<Listed>
{
    // One index for each order a list may have; what is filtered is read from the narrow rows.
    public void Configure(EntityTypeBuilder<Listed> row)
    {
        row.ToTable("retention_roster");
        row.HasKey(r => r.PersonId);
        row.Property(r => r.PersonId).ValueGeneratedNever();
        row.Property(r => r.TrainerName).HasMaxLength(100);
        row.HasIndex(r => new { r.SearchKey, r.PersonId });
        row.HasIndex(r => new { r.Risk, r.PersonId });
        row.HasIndex(r => new { r.EndsDay, r.PersonId });
        row.HasIndex(r => new { r.VisitDay, r.PersonId });
    }
}
