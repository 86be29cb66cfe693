using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Crm.Work;

internal sealed class TaskMap : IEntityTypeConfiguration<StaffTask>
{
    public void Configure(EntityTypeBuilder<StaffTask> row)
    {
        row.ToTable("crm_tasks");
        row.Property(t => t.Touch).HasMaxLength(60);
        row.Property(t => t.OwnerRole).HasMaxLength(40);
        row.Property(t => t.Outcome).HasMaxLength(40);
        row.Property(t => t.Note).HasMaxLength(2000);
        row.HasIndex(t => new { t.ClubId, t.DoneOn, t.DueOn });
        row.HasIndex(t => new { t.OwnerId, t.DoneOn, t.DueOn });
        row.HasIndex(t => new { t.PersonId, t.CreatedOn });
    }
}
