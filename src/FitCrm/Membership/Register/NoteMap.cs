using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Membership.Register;

internal sealed class NoteMap : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> row)
    {
        row.ToTable("membership_notes");
        row.Property(n => n.Text).HasMaxLength(Note.Longest);
        row.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(n => new { n.PersonId, n.At });
    }
}
