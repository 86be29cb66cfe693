using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FitCrm.Data;

/// <summary>Writes the audit: every change of an <see cref="IAudited"/> row by itself, and notes.</summary>
internal static class AuditTrail
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly string[] Silent = [nameof(Entity.Version), "PasswordHash", "SecurityStamp", "Hash", "Secret", "Bytes", "HookHash", "HookSecret"];

    /// <summary>The name of this node's chain: one for the file of SQLite, one per machine on PostgreSQL.</summary>
    public static string NodeOf(FitCrmDb db) => db.IsEmbedded() ? "file" : Environment.MachineName;

    /// <summary>Keeps a note until the save.</summary>
    public static void Note(FitCrmDb db, string action, string subject, Guid? personId, object? details) =>
        Pending(db).Add(new(action, subject, null, personId, details is null ? "{}" : JsonSerializer.Serialize(details, Json)));

    /// <summary>Adds the lines of what is about to be saved.</summary>
    public static async Task Record(FitCrmDb db, CancellationToken ct)
    {
        var lines = Pending(db);
        lines.AddRange(db.ChangeTracker.Entries().Where(e => e.Entity is IAudited).Select(LineOf).OfType<Line>());
        if (db.Turn!.Trial) lines.Clear();
        if (lines.Count == 0) return;
        var last = await Last(db, ct);
        foreach (var line in lines) db.Add(last = Next(db, line, last));
        lines.Clear();
    }

    private static List<Line> Pending(FitCrmDb db) => db.NotesToWrite;

    private static async Task<AuditRow?> Last(FitCrmDb db, CancellationToken ct)
    {
        var node = NodeOf(db);
        if (db.Set<AuditRow>().Local.Where(a => a.Node == node).MaxBy(a => a.Seq) is { } here) return here;
        await Dialect.LockNamed(db, "audit:" + node, ct);
        return await db.Set<AuditRow>().AsNoTracking().Where(a => a.Node == node).OrderByDescending(a => a.Seq).FirstOrDefaultAsync(ct);
    }

    private static AuditRow Next(FitCrmDb db, Line line, AuditRow? last)
    {
        var (turn, salt) = (db.Turn!, RandomNumberGenerator.GetBytes(16));
        var bodyHash = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(line.Body)]);
        var (seq, at) = ((last?.Seq ?? 0) + 1, Columns.Instant(Columns.Microseconds(turn.Now)));
        var caller = turn.Caller;
        return new()
        {
            Id = Guid.CreateVersion7(at), Node = NodeOf(db), Seq = seq, At = at, ActorId = caller.UserId, Actor = caller.Name, From = caller.From,
            Action = line.Action, Subject = line.Subject, SubjectId = line.SubjectId, PersonId = line.PersonId, Body = line.Body, Salt = salt, BodyHash = bodyHash,
            Hash = Chain(last?.Hash, seq, at, caller.Name, line.Action, line.Subject, line.SubjectId, bodyHash),
        };
    }

    /// <summary>The hash that binds a line to the one before it.</summary>
    public static byte[] Chain(byte[]? before, long seq, DateTimeOffset at, string actor, string action, string subject, string? subjectId, byte[] bodyHash) =>
        SHA256.HashData([.. before ?? [], .. Encoding.UTF8.GetBytes($"{seq}|{at.ToUnixTimeMilliseconds()}|{actor}|{action}|{subject}|{subjectId}|"), .. bodyHash]);

    private static Line? LineOf(EntityEntry entry)
    {
        var action = entry.State switch { EntityState.Added => "added", EntityState.Modified => "changed", EntityState.Deleted => "removed", _ => null };
        if (action is null) return null;
        var changes = entry.Properties.Where(p => !Silent.Contains(p.Metadata.Name) && (entry.State != EntityState.Modified || p.IsModified))
            .Select(p => (p.Metadata.Name, Before: entry.State == EntityState.Added ? null : p.OriginalValue, After: entry.State == EntityState.Deleted ? null : p.CurrentValue))
            .Concat(entry.ComplexProperties.SelectMany(c => c.Properties.Where(p => entry.State != EntityState.Modified || p.IsModified)
                .Select(p => (Name: $"{c.Metadata.Name}.{p.Metadata.Name}", Before: entry.State == EntityState.Added ? null : p.OriginalValue, After: entry.State == EntityState.Deleted ? null : p.CurrentValue))))
            .Where(c => c.Before is not null || c.After is not null).ToDictionary(c => c.Name, c => new[] { Plain(c.Before), Plain(c.After) });
        var audited = (IAudited)entry.Entity;
        return new(action, entry.Metadata.ClrType.Name, entry.Properties.FirstOrDefault(p => p.Metadata.Name == "Id")?.CurrentValue?.ToString(), audited.AuditPersonId, JsonSerializer.Serialize(changes, Json));
    }

    private static object? Plain(object? value) => value is Enum word ? word.ToString() : value;

    internal sealed record Line(string Action, string Subject, string? SubjectId, Guid? PersonId, string Body);
}
