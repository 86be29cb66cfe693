using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Messaging.Chat;

internal sealed class TelegramChannelMap : IEntityTypeConfiguration<TelegramChannel>
{
    public void Configure(EntityTypeBuilder<TelegramChannel> row)
    {
        row.ToTable("messaging_telegram_channels");
        row.Property(c => c.Wording).HasMaxLength(500);
        row.HasIndex(c => c.ClubId).IsUnique();
        row.HasIndex(c => c.BotId).IsUnique();
    }
}

internal sealed class ChatLinkMap : IEntityTypeConfiguration<ChatLink>
{
    public void Configure(EntityTypeBuilder<ChatLink> row)
    {
        row.ToTable("messaging_chat_links");
        row.Property(l => l.Address).HasMaxLength(40);
        row.Property(l => l.Why).HasMaxLength(20);
        row.HasIndex(l => new { l.ClubId, l.PersonId, l.EndedAt });
        row.HasIndex(l => new { l.ClubId, l.Address, l.EndedAt });
    }
}

internal sealed class ChatCodeMap : IEntityTypeConfiguration<ChatCode>
{
    public void Configure(EntityTypeBuilder<ChatCode> row)
    {
        row.ToTable("messaging_chat_codes");
        row.HasKey(c => c.CodeHash);
        row.Property(c => c.CodeHash).HasMaxLength(64);
        row.HasIndex(c => c.GoodUntil);
    }
}

internal sealed class BotEarMap : IEntityTypeConfiguration<BotEar>
{
    public void Configure(EntityTypeBuilder<BotEar> row)
    {
        row.ToTable("messaging_bot_ears");
        row.HasKey(e => e.ClubId);
        row.Property(e => e.ClubId).ValueGeneratedNever();
        row.Property(e => e.ClaimedBy).HasMaxLength(120);
        row.Property(e => e.Told).HasMaxLength(400);
    }
}
