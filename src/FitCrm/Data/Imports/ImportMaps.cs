using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Data.Imports;

/// <summary>A piece of an uploaded file, where several nodes may read it.</summary>
internal sealed class FilePiece
{
    public Guid RunId { get; init; }
    public int Number { get; init; }
    public byte[] Bytes { get; init; } = [];
}

/// <summary>Rejected rows of a run, some hundreds side by side as JSON.</summary>
internal sealed class RejectPiece
{
    public Guid Id { get; init; }
    public Guid RunId { get; init; }
    public string Body { get; init; } = "[]";
}

/// <summary>A map kept under a name for the next file of the same layout.</summary>
internal sealed class SavedMap
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The folded headers of the file it was made for, as a hash.</summary>
    public string Layout { get; set; } = "";

    public string Map { get; set; } = "{}";
}

internal sealed class ImportRunMap : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> row)
    {
        row.ToTable("data_imports");
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.State).IsConcurrencyToken();
        row.Property(r => r.Kind).HasMaxLength(40);
        row.Property(r => r.FileName).HasMaxLength(200);
        row.Property(r => r.Hash).HasMaxLength(64);
        row.Property(r => r.Owner).HasMaxLength(120);
        row.HasIndex(r => new { r.ClubId, r.At });
        row.HasIndex(r => r.State);
        row.HasIndex(r => r.Hash);
    }
}

internal sealed class FilePieceMap : IEntityTypeConfiguration<FilePiece>
{
    public void Configure(EntityTypeBuilder<FilePiece> row)
    {
        row.ToTable("data_import_files");
        row.HasKey(p => new { p.RunId, p.Number });
    }
}

internal sealed class RejectPieceMap : IEntityTypeConfiguration<RejectPiece>
{
    public void Configure(EntityTypeBuilder<RejectPiece> row)
    {
        row.ToTable("data_import_rejects");
        row.Property(p => p.Id).ValueGeneratedNever();
        row.HasIndex(p => p.RunId);
    }
}

internal sealed class SavedMapMap : IEntityTypeConfiguration<SavedMap>
{
    public void Configure(EntityTypeBuilder<SavedMap> row)
    {
        row.ToTable("data_import_maps");
        row.Property(m => m.Id).ValueGeneratedNever();
        row.Property(m => m.Kind).HasMaxLength(40);
        row.Property(m => m.Name).HasMaxLength(80);
        row.Property(m => m.Layout).HasMaxLength(64);
        row.HasIndex(m => new { m.Kind, m.Name }).IsUnique();
    }
}
