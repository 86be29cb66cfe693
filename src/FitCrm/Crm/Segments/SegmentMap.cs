using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Crm.Segments;

internal sealed class SegmentMap : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> row)
    {
        row.ToTable("crm_segments");
        row.Property(s => s.Name).HasMaxLength(60);
        row.Property(s => s.OwnerName).HasMaxLength(200);
        row.Property(s => s.Query).HasMaxLength(2000);
        row.HasIndex(s => s.OwnerId);
        row.HasIndex(s => s.ClubId);
    }
}

internal sealed class ListColumnsMap : IEntityTypeConfiguration<ListColumns>
{
    public void Configure(EntityTypeBuilder<ListColumns> row)
    {
        row.ToTable("crm_list_columns");
        row.Property(c => c.List).HasMaxLength(40);
        row.Property(c => c.Columns).HasMaxLength(400);
    }
}
