using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Texts;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging;

/// <summary>The texts of the house: those it came with, and each club's own versions over them.</summary>
public sealed class Templates(TimeProvider machine)
{
    private const string Once = "once-";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    private readonly Kept<Guid, TextShelf> _kept = new(Fresh, machine);

    /// <summary>What staff call a text; the key of one that the club made itself.</summary>
    public static string NameOf(string key) => Words.Knows("Messaging.name-" + key) ? Words.Of("Messaging.name-" + key) : key.StartsWith(Once, StringComparison.Ordinal) ? Words.Of("Messaging.name-once") : key;

    internal IReadOnlyList<Text> Shipped { get; } = [.. Seed.Under("templates").SelectMany(f => ShippedTexts.Read(Seed.Text(f)))];

    internal Text? ShippedOf(TextFor where, string key, string language) => Shipped.FirstOrDefault(t => t.Key == key && t.For == where && t.Language == language);

    /// <summary>A club's texts for whoever only says them: at most 15 seconds old.</summary>
    public ValueTask<TextShelf> Kept(FitCrmDb db, Guid clubId, CancellationToken ct) => _kept.Of(clubId, () => Shelf(db, clubId, ct));

    /// <summary>The texts for a way of sending that a club may choose from: key and what staff call it.</summary>
    public async Task<IReadOnlyList<(string Key, string Name)>> Choices(FitCrmDb db, Guid clubId, TextFor where, CancellationToken ct) =>
        [.. (await Kept(db, clubId, ct)).All.Where(t => t.For == where && t.Language == "en" && !t.Key.StartsWith(Once, StringComparison.Ordinal)).Select(t => (t.Key, NameOf(t.Key))).OrderBy(t => t.Item2, StringComparer.Ordinal)];

    /// <summary>Reads a text that is written for one occasion. Refuses what <see cref="Text.Read"/> refuses.</summary>
    public static Refusal? Unfit(string title, string body) => Text.Read(Once, TextFor.Email, "en", 1, title, body).Refused;

    /// <summary>What a text of one occasion says to a made-up member.</summary>
    public static FilledText? Sample(string title, string body, string clubName) => Text.Read(Once, TextFor.Email, "en", 1, title, body) is { Refused: null } read
        ? read.Value.Fill(Field.All.ToDictionary(f => f.Name, f => f.Name == "clubName" ? clubName : f.Sample)) : null;

    /// <summary>Keeps a text of one occasion among those of a club, inside a write job; answers with its key. The same occasion again changes nothing.</summary>
    public async Task<string> Keep(FitCrmDb db, Guid clubId, Guid occasion, string title, string body, DateTimeOffset at, CancellationToken ct)
    {
        var key = Once + occasion.ToString("N");
        if (await db.Set<TextEdit>().AnyAsync(e => e.ClubId == clubId && e.Key == key, ct) || db.Set<TextEdit>().Local.Any(e => e.ClubId == clubId && e.Key == key)) return key;
        db.Add(TextEdit.Keep(Text.Read(key, TextFor.Email, "en", 1, title, body).Value, clubId, Caller.Current.UserId, at));
        db.AfterCommit(Forget);
        return key;
    }

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
