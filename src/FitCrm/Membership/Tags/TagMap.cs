using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Membership.Tags;

internal sealed class TagMap : IEntityTypeConfiguration<PersonTag>
{
    public void Configure(EntityTypeBuilder<PersonTag> row)
    {
        row.ToTable("membership_tags");
        row.Property(t => t.Tag).HasMaxLength(PersonTag.Longest);
        row.Property(t => t.Key).HasMaxLength(2 * PersonTag.Longest);
        row.Property(t => t.PutByName).HasMaxLength(200);
        row.Property(t => t.GoneByName).HasMaxLength(200);
        row.HasIndex(t => new { t.PersonId, t.GoneAt });
        row.HasIndex(t => new { t.Key, t.GoneAt, t.PersonId });
        row.HasIndex(t => new { t.ClubId, t.GoneAt, t.Tag });
    }
}
