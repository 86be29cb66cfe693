using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Billing.Ledger;

internal sealed class PaymentMap : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> row)
    {
        row.ToTable("billing_payments");
        row.Property(p => p.Note).HasMaxLength(500);
        row.ComplexProperty(p => p.Amount, m => m.Property(x => x.Currency).HasMaxLength(3));
        row.HasOne<Charge>().WithMany().HasForeignKey(p => p.ChargeId).OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(p => p.ChargeId);
        row.HasIndex(p => p.PersonId);
        row.HasIndex(p => p.CorrectsId).IsUnique();
    }
}
