using System.Text.RegularExpressions;

namespace FitCrm.Messaging.Chat;

/// <summary>A button under a message: it opens an address.</summary>
internal sealed record ChatButton(string Text, string Url);

/// <summary>A text as a chat takes it: plain, at most 4,096 signs, its lines <c>[words](https://…)</c> as buttons.</summary>
internal sealed partial record ChatText(string Text, IReadOnlyList<ChatButton> Buttons)
{
    private const int Longest = 4096;

    /// <summary>A filled body with what stands under it.</summary>
    public static ChatText Of(string body, string footer)
    {
        var buttons = Button().Matches(body).Select(m => new ChatButton(m.Groups[1].Value, m.Groups[2].Value)).ToList();
        var text = Gaps().Replace(Button().Replace(body, ""), "\n\n").Trim();
        var room = Longest - (footer.Length == 0 ? 0 : footer.Length + 2);
        if (text.Length > room) text = string.Concat(text.AsSpan(0, room - 1), "…");
        return new(footer.Length == 0 ? text : $"{text}\n\n{footer}", buttons);
    }

    [GeneratedRegex(@"^[ \t]*\[([^\]\n]{1,60})\]\((https://[^\s)]{1,1500})\)[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Button();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
