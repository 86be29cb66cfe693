using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Membership.CardFields;

internal sealed class FieldMap : IEntityTypeConfiguration<CardField>
{
    public void Configure(EntityTypeBuilder<CardField> row)
    {
        row.ToTable("membership_card_fields");
        row.Property(f => f.Name).HasMaxLength(60);
        row.Ignore(f => f.Options);
        row.HasIndex(f => new { f.ClubId, f.ArchivedAt });
    }
}
