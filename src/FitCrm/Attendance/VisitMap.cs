using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Attendance;

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> row)
    {
        row.ToTable("attendance_visits");
        row.Property(v => v.Class).HasMaxLength(120);
        row.HasIndex(v => new { v.PersonId, v.On, v.Moment, v.Kind, v.Class }).IsUnique();
        row.HasIndex(v => new { v.ClubId, v.On });
    }
}
