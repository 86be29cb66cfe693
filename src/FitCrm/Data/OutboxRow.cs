using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitCrm.Data;

/// <summary>One event for one handler, saved in the transaction of the change that caused it, taken away in the transaction of its effects.</summary>
internal sealed class OutboxRow
{
    private OutboxRow() { }

    public OutboxRow(string name, string handler, Guid? personId, string body, DateTimeOffset now) =>
        (Event, Handler, PersonId, Body, CreatedAt, NextTryAt) = (name, handler, personId, body, now, now);

    public long Id { get; private set; }

    public string Event { get; private set; } = "";

    public string Handler { get; private set; } = "";

    /// <summary>Rows of one person reach a handler in order.</summary>
    public Guid? PersonId { get; private set; }

    public string Body { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Set after the last try: somebody must look (the Health page and <c>doctor</c> show it).</summary>
    public DateTimeOffset? ParkedAt { get; private set; }

    /// <summary>Waits 1, 2, 4, … seconds, at most an hour; parked after ten tries.</summary>
    public void Failed(string why, DateTimeOffset now)
    {
        Attempts++;
        LastError = why.Length > 500 ? why[..500] : why;
        NextTryAt = now.AddSeconds(Math.Min(3600, Math.Pow(2, Attempts - 1)));
        if (Attempts >= 10) ParkedAt = now;
    }
}

internal sealed class OutboxMap : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> row)
    {
        row.ToTable("data_outbox");
        row.Property(o => o.Event).HasMaxLength(80);
        row.Property(o => o.Handler).HasMaxLength(80);
        row.Property(o => o.LastError).HasMaxLength(500);
        row.HasIndex(o => new { o.ParkedAt, o.NextTryAt, o.Id });
        row.HasIndex(o => new { o.Handler, o.PersonId, o.Id });
    }
}
