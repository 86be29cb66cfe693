using FitCrm.Messaging.Post;
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
        row.HasKey(h => new { h.ClubId, h.Channel });
        row.Property(h => h.Channel).HasDefaultValue(Channel.Email).ValueGeneratedNever();   // what stood here before there were others
        row.Property(h => h.ClubId).ValueGeneratedNever();
        row.Property(h => h.Trouble).HasMaxLength(400);
    }
}
