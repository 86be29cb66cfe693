using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Messaging.Ledger;

internal sealed class ConsentMap : IEntityTypeConfiguration<ConsentEntry>
{
    public void Configure(EntityTypeBuilder<ConsentEntry> row)
    {
        row.ToTable("messaging_consents");
        row.Property(c => c.Id).ValueGeneratedNever();
        row.Property(c => c.Wording).HasMaxLength(500);
        row.Property(c => c.Source).HasMaxLength(40);
        row.HasIndex(c => new { c.PersonId, c.Channel, c.Purpose, c.At });
    }
}
