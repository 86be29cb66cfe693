using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Staff;

internal sealed class ClubMap : IEntityTypeConfiguration<Club>
{
    public void Configure(EntityTypeBuilder<Club> row)
    {
        row.ToTable("staff_clubs");
        row.Ignore(c => c.Zone);
        row.Ignore(c => c.Open);
        row.Ignore(c => c.AuditPersonId);
        row.HasIndex(c => c.Code).IsUnique();
    }
}

internal sealed class UserMap : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> row)
    {
        row.ToTable("staff_users");
        row.Ignore(u => u.AuditPersonId);
        row.HasIndex(u => u.Email).IsUnique();
    }
}

internal sealed class UserRoleMap : IEntityTypeConfiguration<UserRole>
{
    public void Configure(EntityTypeBuilder<UserRole> row)
    {
        row.ToTable("staff_roles");
        row.Ignore(r => r.AuditPersonId);
        row.HasIndex(r => new { r.UserId, r.Role, r.ClubId }).IsUnique();
    }
}

internal sealed class ApiTokenMap : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> row)
    {
        row.ToTable("staff_tokens");
        row.Ignore(t => t.AuditPersonId);
        row.Property(t => t.Label).HasMaxLength(100);
        row.HasIndex(t => t.Hash).IsUnique();
    }
}

internal sealed class HolidayMap : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> row)
    {
        row.ToTable("staff_holidays");
        row.Ignore(h => h.AuditPersonId);
        row.Property(h => h.Name).HasMaxLength(100);
        row.HasIndex(h => new { h.ClubId, h.Day }).IsUnique();
    }
}
