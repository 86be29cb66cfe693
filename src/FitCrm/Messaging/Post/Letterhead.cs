using System.Globalization;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Texts;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>Writes a message out: its kept wording, its values, the club's name, the way to unsubscribe.</summary>
internal sealed class Letterhead(IDbContextFactory<FitCrmDb> dbs, Templates templates, Clubs clubs, Seals seals, LetterCodes codes)
{
    /// <summary>A message in hand written out, the same on every try.</summary>
    public async Task<Envelope> Write(Message message, CancellationToken ct)
    {
        var club = await clubs.Get(message.ClubId, ct);
        var text = await Wording(message, ct);
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(message.Fields) ?? [];
        values["clubName"] = club.Name;
        if (text.Names(LetterCodes.Field) && await codes.LinkOf(message, ct) is { } link) values[LetterCodes.Field] = link;
        return new(message.Id, message.PersonId, message.Address, text.Fill(values), club.Name, text.Language, message.Purpose == Purpose.Marketing ? seals.Token(message.Id) : null);
    }

    /// <summary>What stands under a message, in its language.</summary>
    public static Footer FooterOf(string clubName, Uri? link, string language) =>
        In(language, () => new Footer(clubName, Words.Of("Messaging.footer-why", clubName), Words.Of("Messaging.footer-unsubscribe"), link));

    /// <summary>Words in the language of a message.</summary>
    public static T In<T>(string language, Func<T> words)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return words();
        }
        finally { CultureInfo.CurrentUICulture = before; }
    }

    private async Task<Text> Wording(Message message, CancellationToken ct)
    {
        var (where, language, version) = message.Written();
        if (version == 0) return templates.Shipped.Single(t => t.Key == message.Template && t.For == where && t.Language == language);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var edit = await db.Set<TextEdit>().SingleAsync(
            e => e.ClubId == message.ClubId && e.Key == message.Template && e.For == where && e.Language == language && e.Number == version, ct);
        return edit.AsText();
    }
}
