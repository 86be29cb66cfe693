using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Retention.Versions;

/// <summary>An edited playbook of a club. Versions are only added; the default is version 1 and stands in no row.</summary>
internal sealed class PlaybookVersion : Entity, IAudited
{
    private PlaybookVersion() { }

    public Guid ClubId { get; private init; }

    /// <summary>From 2 on.</summary>
    public int Number { get; private init; }

    /// <summary>JSON as in <c>seed/playbook.json</c>.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The club's day from which it holds.</summary>
    public DateOnly Since { get; private init; }

    public Guid? ByUserId { get; private init; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    public static PlaybookVersion Save(Guid id, Guid clubId, int number, string text, DateOnly since, Guid? byUserId) =>
        new() { Id = id, ClubId = clubId, Number = number, Text = text, Since = since, ByUserId = byUserId };
}

internal sealed class PlaybookVersionMap : IEntityTypeConfiguration<PlaybookVersion>
{
    public void Configure(EntityTypeBuilder<PlaybookVersion> row)
    {
        row.ToTable("retention_playbooks");
        row.Ignore(p => p.AuditPersonId);
        row.HasIndex(p => new { p.ClubId, p.Number }).IsUnique();
    }
}
