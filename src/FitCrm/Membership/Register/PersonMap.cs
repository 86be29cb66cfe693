using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Membership.Register;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> row)
    {
        row.ToTable("membership_people");
        row.Ignore(p => p.Details);
        row.Property(p => p.ExternalId).HasMaxLength(100);
        row.Property(p => p.FullName).HasMaxLength(300);
        row.Property(p => p.CardCode).HasMaxLength(100);
        row.HasIndex(p => new { p.ClubId, p.SearchKey });
        row.HasIndex(p => new { p.ClubId, p.ExternalId }).IsUnique();
        row.HasIndex(p => p.ExternalId);
        row.HasIndex(p => p.CardCode).IsUnique();
        row.HasIndex(p => p.PhoneReversed);
        row.HasIndex(p => p.Email);
        row.HasIndex(p => p.Birthday);
        row.HasIndex(p => new { p.SearchKey, p.Id, p.ClubId });   // a search by name reads this alone
    }
}
