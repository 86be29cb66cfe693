using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Data;

/// <summary>The answer to a write, kept under the key its caller made, so that a retry hears the same. Written in the write's own transaction.</summary>
internal sealed class KeptAnswer
{
    /// <summary>The user who wrote; all zeros for the program itself. Keys of two users never meet.</summary>
    public required Guid Who { get; init; }

    /// <summary>The caller's key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address and body.</summary>
    public required byte[] Asked { get; init; }

    /// <summary>The answer as JSON.</summary>
    public required string Answer { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class KeptAnswerMap : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> row)
    {
        row.ToTable("data_answers");
        row.HasKey(a => new { a.Who, a.Key });
        row.Property(a => a.Key).HasMaxLength(Once.LongestKey);
        row.HasIndex(a => a.At);
    }
}
