using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Data.Imports;

/// <summary>What one batch of an import wrote to one table. Kept for a day, so that the import can be taken back; ids lie side by side, because a batch may have thousands.</summary>
internal sealed class JournalRow
{
    private const int Width = 16;

    public Guid Id { get; init; }

    public Guid RunId { get; init; }

    public string Table { get; init; } = "";

    /// <summary>Ids of the rows made, 16 bytes each.</summary>
    public byte[] MadeIds { get; init; } = [];

    /// <summary>Rows changed, with their values before, as JSON; null when there are none.</summary>
    public string? Changes { get; init; }

    public static JournalRow Of(Guid run, string table, IReadOnlyList<Guid> made, IReadOnlyList<JournalChange> changed)
    {
        var ids = new byte[made.Count * Width];
        for (var i = 0; i < made.Count; i++) made[i].TryWriteBytes(ids.AsSpan(i * Width, Width), bigEndian: true, out _);
        return new() { Id = Guid.CreateVersion7(), RunId = run, Table = table, MadeIds = ids, Changes = changed.Count == 0 ? null : JsonSerializer.Serialize(changed) };
    }

    public IEnumerable<Guid> Made()
    {
        for (var i = 0; i < MadeIds.Length; i += Width) yield return new Guid(MadeIds.AsSpan(i, Width), bigEndian: true);
    }

    public IReadOnlyList<JournalChange> Changed() => Changes is null ? [] : JsonSerializer.Deserialize<List<JournalChange>>(Changes)!;
}

internal sealed class JournalRowMap : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> row)
    {
        row.ToTable("data_import_journal");
        row.Property(j => j.Id).ValueGeneratedNever();
        row.Property(j => j.Table).HasMaxLength(80);
        row.HasIndex(j => j.RunId);
    }
}
