using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Messaging.Post;

internal sealed class MessageMap : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> row)
    {
        row.ToTable("messaging_messages");
        row.Property(m => m.Template).HasMaxLength(60);
        row.Property(m => m.Language).HasMaxLength(20);
        row.Property(m => m.Address).HasMaxLength(320);
        row.Property(m => m.Reason).HasMaxLength(400);
        row.Property(m => m.WrittenIn).HasMaxLength(30);
        row.Property(m => m.ProviderId).HasMaxLength(Message.LongestProviderId);
        row.Property(m => m.ClaimedBy).HasMaxLength(120);
        row.HasIndex(m => new { m.State, m.DueAt });
        row.HasIndex(m => new { m.PersonId, m.QueuedAt });
        row.HasIndex(m => m.ProviderId);
        row.HasIndex(m => new { m.ClubId, m.Channel, m.Address });
    }
}

internal sealed class AddressStopMap : IEntityTypeConfiguration<AddressStop>
{
    public void Configure(EntityTypeBuilder<AddressStop> row)
    {
        row.ToTable("messaging_address_stops");
        row.Property(s => s.Address).HasMaxLength(320);
        row.Property(s => s.Why).HasMaxLength(400);
        row.HasIndex(s => new { s.Channel, s.Address, s.LiftedAt });
    }
}
