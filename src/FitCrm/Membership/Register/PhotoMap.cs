using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Membership.Register;

internal sealed class PhotoMap : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> row)
    {
        row.ToTable("membership_photos");
        row.HasOne<Person>().WithOne().HasForeignKey<Photo>(p => p.Id);
        row.Property(p => p.Tag).HasMaxLength(12);
    }
}
