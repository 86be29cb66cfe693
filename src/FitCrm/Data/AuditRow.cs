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

/// <summary>A line of the audit as it is read.</summary>
public sealed record AuditLine
{
    /// <summary>Id of the line.</summary>
    public required Guid Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, if a user did it.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The name of who did it then.</summary>
    public required string Actor { get; init; }

    /// <summary>From which address or program.</summary>
    public required string From { get; init; }

    /// <summary>added, changed, removed, or what a note calls it.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to.</summary>
    public required string Subject { get; init; }

    /// <summary>The row's id.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The person it is about.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>JSON: field → [before, after], or the details of a note; null once erased.</summary>
    public string? Body { get; init; }
}

/// <summary>Reading the audit.</summary>
public static class AuditReading
{
    /// <summary>All lines, to be filtered and paged.</summary>
    public static IQueryable<AuditLine> AuditLines(this FitCrmDb db) => db.Set<AuditRow>().Select(a => new AuditLine
    {
        Id = a.Id, At = a.At, ActorId = a.ActorId, Actor = a.Actor, From = a.From, Action = a.Action, Subject = a.Subject, SubjectId = a.SubjectId, PersonId = a.PersonId, Body = a.Body,
    });
}
