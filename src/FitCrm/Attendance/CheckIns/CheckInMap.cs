using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Attendance.CheckIns;

internal sealed class CheckInMap : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> row)
    {
        row.ToTable("attendance_check_ins");
        row.Property(c => c.Fingerprint).HasMaxLength(64);
        row.Property(c => c.Badge).HasMaxLength(200);
        row.Property(c => c.Gate).HasMaxLength(80);
        row.Property(c => c.Named).HasMaxLength(80);
        row.Property(c => c.Override).HasMaxLength(200);
        row.Property(c => c.Warnings).HasConversion<int>();
        row.HasIndex(c => new { c.PersonId, c.At });
        row.HasIndex(c => new { c.ClubId, c.At });
    }
}
