using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Data;

/// <summary>One line of the audit: who did what, when, from where, before and after. Append-only. The chain runs over the salted hash of the body,
/// so a person's body and salt can be erased and the chain still holds.</summary>
internal sealed class AuditRow
{
    public Guid Id { get; init; }

    /// <summary>Each node keeps a chain of its own.</summary>
    public required string Node { get; init; }

    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string Actor { get; init; }

    public required string From { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? SubjectId { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>JSON: field → [before, after], or the details of a note. Null once erased.</summary>
    public string? Body { get; init; }

    public byte[]? Salt { get; init; }

    /// <summary>SHA-256 of salt and body.</summary>
    public required byte[] BodyHash { get; init; }

    /// <summary>SHA-256 of the line before, the plain fields and <see cref="BodyHash"/>.</summary>
    public required byte[] Hash { get; init; }
}

internal sealed class AuditMap : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> row)
    {
        row.ToTable("data_audit");
        row.Property(a => a.Id).ValueGeneratedNever();
        row.Property(a => a.Node).HasMaxLength(80);
        row.HasIndex(a => new { a.Node, a.Seq }).IsUnique();
        row.HasIndex(a => new { a.PersonId, a.At });
        row.HasIndex(a => a.At);
    }
}
