using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Texts;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging;

/// <summary>Where a manager reads and edits the club's texts, for pages and API. An edit is a new version.</summary>
internal sealed class TextDesk(IDbContextFactory<FitCrmDb> dbs, Templates templates, BusinessClock clock)
{
    private static readonly Dictionary<string, string> Samples = Field.All.ToDictionary(f => f.Name, f => f.Sample);

    /// <summary>All texts as they stand now, with what they look like for a made-up member.</summary>
    public async Task<IReadOnlyList<TextShown>> All(Staff.Club club, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var shelf = await templates.Shelf(db, club.Id, ct);
        return [.. shelf.All.OrderBy(t => t.Key).ThenBy(t => t.For).ThenBy(t => t.Language).Select(t => Shown(t, club))];
    }

    /// <summary>One text as it stands now: in a language that has none yet, empty words to be written. Null where the house sends no such text, or there is no such language.</summary>
    public async Task<TextShown?> One(Staff.Club club, TextFor where, string key, string language, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var shelf = await templates.Shelf(db, club.Id, ct);
        if (!shelf.Knows(where, key) || !Text.IsLanguage(language)) return null;
        return shelf.Find(where, key, language) is { } found && found.Language == language ? Shown(found, club) : new(key, WordOf(where), language, 0, "", "", "", "", false, false);
    }

    /// <summary>What somebody would read, with their own values. Refuses what saving refuses.</summary>
    public static Outcome<FilledText> Preview(TextFor where, string key, string language, NewText said, IReadOnlyDictionary<string, string> values) =>
        Text.Read(key, where, language, said.Version, said.Title ?? "", said.Body ?? "").As(text => text.Fill(values));

    /// <summary>Values of a made-up member of a club.</summary>
    public static IReadOnlyDictionary<string, string> SampleOf(Staff.Club club) => new Dictionary<string, string>(Samples) { ["clubName"] = club.Name };

    /// <summary>Saves a new version, inside a write job, on top of the one that was read. Refused: what <see cref="Text.Read"/> refuses, a key that the house does not send, a version that is not the latest.</summary>
    public async Task<Outcome<TextShown>> Edit(FitCrmDb db, Staff.Club club, TextFor where, string key, string language, NewText said, CancellationToken ct)
    {
        var shelf = await templates.Shelf(db, club.Id, ct);
        if (!shelf.Knows(where, key)) return new TextUnknown(key);
        var present = shelf.Find(where, key, language) is { } found && found.Language == language ? found.Version : 0;
        if (said.Version != present) return new TextChanged();
        var text = Text.Read(key, where, language, present + 1, said.Title ?? "", said.Body ?? "");
        if (text.Refused is { } why) return why;
        return Keep(db, club, text.Value);
    }

    /// <summary>Puts the words that came with the program back, as a new version, inside a write job. Refused: a text that came with none in this language, one that says them already.</summary>
    public async Task<Outcome<TextShown>> Restore(FitCrmDb db, Staff.Club club, TextFor where, string key, string language, CancellationToken ct)
    {
        if (templates.ShippedOf(where, key, language) is not { } shipped) return new TextNotShipped();
        var now = (await templates.Shelf(db, club.Id, ct)).Find(where, key, language)!;
        if (now.Title == shipped.Title && now.Body == shipped.Body) return new TextAsShipped();
        return Keep(db, club, Text.Read(key, where, language, now.Version + 1, shipped.Title, shipped.Body).Value);
    }

    private TextShown Keep(FitCrmDb db, Staff.Club club, Text text)
    {
        db.Add(TextEdit.Keep(text, club.Id, Caller.Current.UserId, clock.Now));
        db.AfterCommit(templates.Forget);
        return Shown(text, club);
    }

    private TextShown Shown(Text text, Staff.Club club)
    {
        var (filled, shipped) = (text.Fill(SampleOf(club)), templates.ShippedOf(text.For, text.Key, text.Language));
        return new(text.Key, WordOf(text.For), text.Language, text.Version, text.Title, text.Body, filled.Title, filled.Body,
            shipped is not null, shipped is null || shipped.Title != text.Title || shipped.Body != text.Body);
    }

    private static string WordOf(TextFor where) => where.ToString().ToLowerInvariant();
}

/// <summary>What an editor sends. <paramref name="Version"/> is the one they read; 0 for a shipped text or a language that has none yet.</summary>
internal sealed record NewText(string? Title, string? Body, int Version);

/// <summary>A text as an editor sees it. <paramref name="Shipped"/>: the program came with words for it; <paramref name="Own"/>: it says the club's own.</summary>
internal sealed record TextShown(string Key, string For, string Language, int Version, string Title, string Body, string PreviewTitle, string PreviewBody, bool Shipped, bool Own)
{
    /// <summary>Only of a text message: how long it is on the wire, as that made-up member gets it.</summary>
    public SmsSize? Size => For == "sms" ? SmsSize.Of(PreviewBody) : null;
}
