using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Messaging.Mail;

internal sealed class ChannelMap : IEntityTypeConfiguration<EmailChannel>
{
    public void Configure(EntityTypeBuilder<EmailChannel> row)
    {
        row.ToTable("messaging_email_channels");
        row.Ignore(c => c.Domain);
        row.HasIndex(c => c.ClubId).IsUnique();
    }
}

internal sealed class ChannelHealthMap : IEntityTypeConfiguration<ChannelHealth>
{
    public void Configure(EntityTypeBuilder<ChannelHealth> row)
    {
        row.ToTable("messaging_channel_health");
        row.HasKey(h => h.ClubId);
        row.Property(h => h.ClubId).ValueGeneratedNever();
        row.Property(h => h.Trouble).HasMaxLength(400);
    }
}
