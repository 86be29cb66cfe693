using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Texts;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging;

/// <summary>The texts of the house: those it came with, and each club's own versions over them.</summary>
public sealed class Templates(TimeProvider machine)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    private readonly Kept<Guid, TextShelf> _kept = new(Fresh, machine);

    /// <summary>What staff call a text; the key of one that the club made itself.</summary>
    public static string NameOf(string key) => Words.Knows("Messaging.name-" + key) ? Words.Of("Messaging.name-" + key) : key;

    internal IReadOnlyList<Text> Shipped { get; } = [.. Seed.Under("templates").SelectMany(f => ShippedTexts.Read(Seed.Text(f)))];

    internal Text? ShippedOf(TextFor where, string key, string language) => Shipped.FirstOrDefault(t => t.Key == key && t.For == where && t.Language == language);

    /// <summary>A club's texts for whoever only says them: at most 15 seconds old.</summary>
    public ValueTask<TextShelf> Kept(FitCrmDb db, Guid clubId, CancellationToken ct) => _kept.Of(clubId, () => Shelf(db, clubId, ct));

    /// <summary>Looks again at the next question: after an edit.</summary>
    public void Forget() => _kept.Forget();

    /// <summary>A club's texts as they stand now.</summary>
    public async Task<TextShelf> Shelf(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var edits = db.Set<TextEdit>().AsNoTracking().Where(e => e.ClubId == clubId);
        var latest = await edits.Where(e => !edits.Any(l => l.Key == e.Key && l.For == e.For && l.Language == e.Language && l.Number > e.Number)).ToListAsync(ct);
        return new(Shipped.Concat(latest.Select(e => e.AsText())));
    }
}
