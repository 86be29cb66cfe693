using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Membership.Agreements;

internal sealed class FreezeMap : IEntityTypeConfiguration<Freeze>
{
    public void Configure(EntityTypeBuilder<Freeze> row)
    {
        row.ToTable("membership_freezes");
        row.Ignore(f => f.Days);
        row.Property(f => f.Reason).HasMaxLength(200);
        row.HasIndex(f => f.ContractId);
        row.HasIndex(f => f.RecordedOn);
        row.HasIndex(f => new { f.PersonId, f.From });
    }
}
