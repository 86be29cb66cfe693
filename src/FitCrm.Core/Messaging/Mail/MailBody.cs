using System.Net;
using System.Text;

namespace FitCrm.Messaging.Mail;

/// <summary>What stands under a message: who sends it, why, and the way out.</summary>
/// <param name="Sender">The club's name.</param>
/// <param name="Why">Why the reader gets it; empty for a service message.</param>
/// <param name="Unsubscribe">The words of the link; empty for a service message.</param>
/// <param name="Link">The address of the link, or null.</param>
internal sealed record Footer(string Sender, string Why, string Unsubscribe, Uri? Link);

/// <summary>A message in its two forms. The HTML is made here out of the plain text, every sign of it escaped: a name can never become markup.</summary>
internal sealed record MailBody(string Subject, string Plain, string Html)
{
    /// <summary>The two forms of a filled text. <paramref name="language"/> is BCP 47.</summary>
    public static MailBody Of(FilledText text, Footer footer, string language)
    {
        var plain = new StringBuilder(text.Body).Append("\n\n-- \n").Append(footer.Sender).Append('\n');
        if (footer.Link is not null) plain.Append(footer.Why).Append('\n').Append(footer.Unsubscribe).Append(": ").Append(footer.Link).Append('\n');
        return new(text.Title, plain.ToString(), Page(text, footer, language));
    }

    private static string Page(FilledText text, Footer footer, string language)
    {
        var paragraphs = text.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => $"<p style=\"margin:0 0 16px\">{Escaped(p).Replace("\n", "<br>", StringComparison.Ordinal)}</p>");
        var way = footer.Link is null ? "" : $"<br>{Escaped(footer.Why)} <a href=\"{Escaped(footer.Link.ToString())}\" style=\"color:#5f6b7a\">{Escaped(footer.Unsubscribe)}</a>";
        return $"""
            <!DOCTYPE html>
            <html lang="{Escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Escaped(text.Title)}</title></head>
            <body style="margin:0;padding:24px;background:#f5f6f8"><div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1d2733">
            {string.Join("\n", paragraphs)}
            <p style="margin:32px 0 0;font-size:13px;color:#5f6b7a">{Escaped(footer.Sender)}{way}</p>
            </div></body></html>

            """.ReplaceLineEndings("\n");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
