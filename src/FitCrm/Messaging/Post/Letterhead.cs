using System.Globalization;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Texts;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>Writes a message out: its kept wording, its values, the club's name, the way to unsubscribe.</summary>
internal sealed class Letterhead(IDbContextFactory<FitCrmDb> dbs, Templates templates, Clubs clubs, Seals seals)
{
    /// <summary>The mail of a message in hand, the same on every try.</summary>
    public async Task<OutgoingMail> Write(Message message, EmailChannel channel, CancellationToken ct)
    {
        var club = await clubs.Get(message.ClubId, ct);
        var text = await Wording(message, ct);
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(message.Fields) ?? [];
        values["clubName"] = club.Name;
        var link = message.Purpose == Purpose.Marketing ? new Uri($"{channel.PublicUrl}/unsubscribe/{seals.Token(message.Id)}") : null;
        return new(message.MailId(channel.Domain), message.Address, MailBody.Of(text.Fill(values), FooterOf(club.Name, link, text.Language), text.Language), link);
    }

    /// <summary>What stands under a message, in its language.</summary>
    public static Footer FooterOf(string clubName, Uri? link, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return new(clubName, Words.Of("Messaging.footer-why", clubName), Words.Of("Messaging.footer-unsubscribe"), link);
        }
        finally { CultureInfo.CurrentUICulture = before; }
    }

    private async Task<Text> Wording(Message message, CancellationToken ct)
    {
        var (language, version) = message.WrittenIn!.Split('/') is [var l, var v] ? (l, int.Parse(v, CultureInfo.InvariantCulture)) : throw new InvalidOperationException($"{message.WrittenIn} is no version.");
        if (version == 0) return templates.Shipped.Single(t => t.Key == message.Template && t.For == TextFor.Email && t.Language == language);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var edit = await db.Set<TextEdit>().SingleAsync(
            e => e.ClubId == message.ClubId && e.Key == message.Template && e.For == TextFor.Email && e.Language == language && e.Number == version, ct);
        return edit.AsText();
    }
}
