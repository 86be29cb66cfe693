using FitCrm.Membership.PriceList;
using FitCrm.Membership.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Membership.Agreements;

internal sealed class ContractMap : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> row)
    {
        row.ToTable("membership_contracts");
        row.Property(c => c.ExternalId).HasMaxLength(100);
        row.Property(c => c.Group).HasMaxLength(40);
        row.Property(c => c.CancelReason).HasMaxLength(200);
        row.ComplexProperty(c => c.Price, m => m.Property(x => x.Currency).HasMaxLength(3));
        row.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
        row.HasMany(c => c.Freezes).WithOne().HasForeignKey(f => f.ContractId).OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(c => new { c.PersonId, c.StartsOn });
        row.HasIndex(c => c.ExternalId);
        row.HasIndex(c => new { c.ClubId, c.EndsOn, c.PersonId });
        row.HasIndex(c => new { c.ClubId, c.StartsOn, c.Term, c.PersonId });
        row.HasIndex(c => new { c.ClubId, c.CancelledOn, c.PersonId });
    }
}
