using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Ledger;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging;

/// <summary>What people agreed to. The latest line of a person, channel and purpose holds.</summary>
public static class Consents
{
    private static readonly string[] Columns = ["Id", "PersonId", "Channel", "Purpose", "Given", "At", "Wording", "Source", "ByUserId"];

    /// <summary>Whether a person may be written to this way for this purpose, and the address (when given) has not sent a message back for good.</summary>
    public static async Task<bool> Allows(FitCrmDb db, Guid personId, Channel channel, Purpose purpose, string? address, CancellationToken ct)
    {
        var latest = await Lines(db, channel, purpose).Where(c => c.PersonId == personId)
            .OrderByDescending(c => c.At).ThenBy(c => c.Given).Select(c => (bool?)c.Given).FirstOrDefaultAsync(ct);
        return (latest ?? Standing.WithoutLine(purpose)) && (address is null || !await IsStopped(db, channel, address, ct));
    }

    /// <summary>Those of many people who may be written to; stopped addresses are not asked about here.</summary>
    public static async Task<HashSet<Guid>> AllowedAmong(FitCrmDb db, IReadOnlyCollection<Guid> personIds, Channel channel, Purpose purpose, CancellationToken ct)
    {
        var lines = await Lines(db, channel, purpose).Where(c => personIds.Contains(c.PersonId))
            .Select(c => new { c.PersonId, c.At, c.Given }).ToListAsync(ct);
        var latest = lines.GroupBy(l => l.PersonId)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(l => l.At).ThenBy(l => l.Given).First().Given);
        return [.. personIds.Where(id => latest.TryGetValue(id, out var given) ? given : Standing.WithoutLine(purpose))];
    }

    /// <summary>Whether an address sent a message back for good.</summary>
    public static Task<bool> IsStopped(FitCrmDb db, Channel channel, string address, CancellationToken ct)
    {
        var known = address.ToLowerInvariant();
        return db.Set<AddressStop>().AnyAsync(s => s.Channel == channel && s.Address == known && s.LiftedAt == null, ct);
    }

    /// <summary>Those of many addresses that sent a message back for good, lower case.</summary>
    public static async Task<HashSet<string>> StoppedAmong(FitCrmDb db, IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        var known = addresses.Select(a => a.ToLowerInvariant()).ToList();
        return [.. await db.Set<AddressStop>().Where(s => known.Contains(s.Address) && s.LiftedAt == null).Select(s => s.Address).ToListAsync(ct)];
    }

    /// <summary>The whole ledger.</summary>
    public static IQueryable<ConsentRow> Rows(FitCrmDb db) => db.Set<ConsentEntry>().Select(c => new ConsentRow
    {
        Id = c.Id,
        PersonId = c.PersonId,
        Channel = c.Channel,
        Purpose = c.Purpose,
        Given = c.Given,
        At = c.At,
        Wording = c.Wording,
        Source = c.Source,
        ByUserId = c.ByUserId,
    });

    /// <summary>Writes a line inside a job and tells the others. Refused: words that are missing or over 500 signs, a moment after <paramref name="now"/>. The same id again changes nothing.</summary>
    public static async Task<Outcome<Guid>> Record(FitCrmDb db, NewConsent said, DateTimeOffset now, CancellationToken ct)
    {
        if (Standing.Refuses(said, now) is { } why) return why;
        if (await RecordMany(db, [said], ct) > 0) db.Publish(new ConsentChanged(said.PersonId, said.Channel, said.Purpose, said.Given, said.At));
        return said.Id;
    }

    /// <summary>Writes many lines inside a bulk job. The batch's own event is the caller's.</summary>
    /// <returns>How many were new.</returns>
    public static Task<int> RecordMany(FitCrmDb db, IEnumerable<NewConsent> said, CancellationToken ct) => db.InsertOnce(
        "messaging_consents", Columns, said.Select(s => new object?[] { s.Id, s.PersonId, s.Channel, s.Purpose, s.Given, s.At, s.Wording, s.Source, s.ByUserId }), ct);

    private static IQueryable<ConsentEntry> Lines(FitCrmDb db, Channel channel, Purpose purpose) =>
        db.Set<ConsentEntry>().AsNoTracking().Where(c => c.Channel == channel && c.Purpose == purpose);
}
