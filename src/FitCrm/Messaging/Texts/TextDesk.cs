using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Texts;

/// <summary>Where a manager reads and edits the club's texts. An edit is a new version.</summary>
internal sealed class TextDesk(IDbContextFactory<FitCrmDb> dbs, Templates templates, BusinessClock clock)
{
    private static readonly Dictionary<string, string> Samples = Field.All.ToDictionary(f => f.Name, f => f.Sample);

    /// <summary>All texts as they stand now, with what they look like for a made-up member.</summary>
    public async Task<IReadOnlyList<TextShown>> All(Staff.Club club, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var shelf = await templates.Shelf(db, club.Id, ct);
        return [.. shelf.All.OrderBy(t => t.Key).ThenBy(t => t.For).ThenBy(t => t.Language).Select(t => TextShown.Of(t, club.Name, Samples))];
    }

    /// <summary>Saves a new version, inside a write job, on top of the one that was read. Refused: what <see cref="Text.Read"/> refuses, a key that the house does not send, a version that is not the latest.</summary>
    public async Task<Outcome<TextShown>> Edit(FitCrmDb db, Staff.Club club, TextFor where, string key, string language, NewText said, CancellationToken ct)
    {
        var shelf = await templates.Shelf(db, club.Id, ct);
        if (!shelf.Knows(where, key)) return new TextUnknown(key);
        var present = shelf.Find(where, key, language) is { } found && found.Language == language ? found.Version : 0;
        if (said.Version != present) return new TextChanged();
        var text = Text.Read(key, where, language, present + 1, said.Title ?? "", said.Body ?? "");
        if (text.Refused is { } why) return why;
        db.Add(TextEdit.Keep(text.Value, club.Id, Caller.Current.UserId, clock.Now));
        db.AfterCommit(templates.Forget);
        return TextShown.Of(text.Value, club.Name, Samples);
    }
}

/// <summary>What an editor sends. <paramref name="Version"/> is the one they read; 0 for a shipped text or a language that has none yet.</summary>
internal sealed record NewText(string? Title, string? Body, int Version);

/// <summary>A text as an editor sees it.</summary>
internal sealed record TextShown(string Key, string For, string Language, int Version, string Title, string Body, string PreviewTitle, string PreviewBody)
{
    public static TextShown Of(Text text, string clubName, IReadOnlyDictionary<string, string> samples)
    {
        var filled = text.Fill(new Dictionary<string, string>(samples) { ["clubName"] = clubName });
        return new(text.Key, text.For.ToString().ToLowerInvariant(), text.Language, text.Version, text.Title, text.Body, filled.Title, filled.Body);
    }

    /// <summary>Only of a text message: how long it is on the wire, as that made-up member gets it.</summary>
    public SmsSize? Size => For == "sms" ? SmsSize.Of(PreviewBody) : null;
}
