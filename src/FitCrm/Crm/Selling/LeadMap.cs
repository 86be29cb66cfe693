using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Crm.Selling;

internal sealed class LeadMap : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> row)
    {
        row.ToTable("crm_leads");
        row.Property(l => l.Source).HasMaxLength(100);
        row.Property(l => l.Wish).HasMaxLength(Lead.LongestWish);
        row.Property(l => l.Stage).HasMaxLength(40);
        row.Property(l => l.NextStep).HasMaxLength(Lead.LongestStep);
        row.Property(l => l.LostReason).HasMaxLength(40);
        row.Property(l => l.LostNote).HasMaxLength(Lead.LongestWish);
        row.HasMany(l => l.Moves).WithOne().HasForeignKey(m => m.LeadId).OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(l => new { l.State, l.ClubId, l.Stage, l.NextOn });
        row.HasIndex(l => new { l.PersonId, l.OpenedOn });
        row.HasIndex(l => new { l.ClubId, l.OpenedOn });
        row.HasIndex(l => new { l.OwnerId, l.State });
        row.HasIndex(l => l.NextTaskId);
    }
}

internal sealed class LeadMoveMap : IEntityTypeConfiguration<LeadMove>
{
    public void Configure(EntityTypeBuilder<LeadMove> row)
    {
        row.ToTable("crm_lead_moves");
        row.Property(m => m.From).HasMaxLength(40);
        row.Property(m => m.To).HasMaxLength(40);
        row.Property(m => m.Reason).HasMaxLength(40);
        row.HasIndex(m => new { m.LeadId, m.Seq }).IsUnique();
    }
}
