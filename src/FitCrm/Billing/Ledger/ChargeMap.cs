using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Billing.Ledger;

internal sealed class ChargeMap : IEntityTypeConfiguration<Charge>
{
    public void Configure(EntityTypeBuilder<Charge> row)
    {
        row.ToTable("billing_charges");
        row.ComplexProperty(c => c.Amount, m => m.Property(x => x.Currency).HasMaxLength(3));
        row.HasIndex(c => c.ContractId).IsUnique();
        row.HasIndex(c => c.PersonId);
        row.HasIndex(c => new { c.ClubId, c.DueOn });
    }
}
