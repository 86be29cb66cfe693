using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Messaging.Texts;

internal sealed class TextMap : IEntityTypeConfiguration<TextEdit>
{
    public void Configure(EntityTypeBuilder<TextEdit> row)
    {
        row.ToTable("messaging_templates");
        row.Property(t => t.Key).HasMaxLength(60);
        row.Property(t => t.Language).HasMaxLength(20);
        row.Property(t => t.Title).HasMaxLength(150);
        row.HasIndex(t => new { t.ClubId, t.Key, t.For, t.Language, t.Number }).IsUnique();
    }
}
