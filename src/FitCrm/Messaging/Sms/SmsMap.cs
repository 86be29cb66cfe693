using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Messaging.Sms;

internal sealed class SmsMap : IEntityTypeConfiguration<SmsChannel>
{
    public void Configure(EntityTypeBuilder<SmsChannel> row)
    {
        row.ToTable("messaging_sms_channels");
        row.Ignore(c => c.Gateway);
        row.HasIndex(c => c.ClubId).IsUnique();
    }
}
