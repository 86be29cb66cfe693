using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Membership.PriceList;

internal sealed class PlanMap : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> row)
    {
        row.ToTable("membership_plans");
        row.Property(p => p.Name).HasMaxLength(200);
        row.Property(p => p.Group).HasMaxLength(40);
        row.ComplexProperty(p => p.Price, m => m.Property(x => x.Currency).HasMaxLength(3));
        row.Property(p => p.ClubIds).HasConversion(
            ids => JsonSerializer.Serialize(ids, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Guid[]>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<Guid>>((a, b) => a!.SequenceEqual(b!), ids => ids.Count, ids => ids.ToArray()));
        row.HasIndex(p => p.Name);
    }
}
