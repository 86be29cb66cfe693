using System.Globalization;
using FitCrm.Kernel;

namespace FitCrm.Messaging.Texts;

/// <summary>One text in one language, ready to be filled.</summary>
internal sealed class Text
{
    private static readonly HashSet<string> Languages = [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures | CultureTypes.SpecificCultures).Select(c => c.Name).Where(n => n.Length > 1)];

    private readonly Wording _title;
    private readonly Wording _body;

    private Text(string key, TextFor where, string language, int version, Wording title, Wording body) =>
        (Key, For, Language, Version, _title, _body) = (key, where, language, version, title, body);

    /// <summary>What it is about: the key of a touch, with the occurrence where each has its own (<c>recovery-2</c>).</summary>
    public string Key { get; }

    /// <summary>Where it is read.</summary>
    public TextFor For { get; }

    /// <summary>BCP 47.</summary>
    public string Language { get; }

    /// <summary>0 as shipped, then 1, 2, … for each edit of the club.</summary>
    public int Version { get; }

    /// <summary>The title with its braces.</summary>
    public string Title => _title.Source;

    /// <summary>The body with its braces.</summary>
    public string Body => _body.Source;

    /// <summary>Reads a text. Refused: an e-mail or task without title, a title of more than one line or 150 signs, an empty body or one over 20,000 signs, and what <see cref="Wording.Read"/> refuses.</summary>
    public static Outcome<Text> Read(string key, TextFor where, string language, int version, string title, string body)
    {
        if (!IsLanguage(language)) return new LanguageInvalid(language);
        var needsTitle = where is TextFor.Email or TextFor.Task;
        if (title.Length > 150 || title.AsSpan().ContainsAny('\r', '\n') || (needsTitle && string.IsNullOrWhiteSpace(title))) return new TitleInvalid();
        if (string.IsNullOrWhiteSpace(body) || body.Length > 20_000) return new BodyInvalid();
        var head = Wording.Read(title);
        if (head.Refused is { } inTitle) return inTitle with { Field = "title" };
        var main = Wording.Read(body.ReplaceLineEndings("\n").Trim());
        if (main.Refused is { } inBody) return inBody;
        return new Text(key, where, language, version, head.Value, main.Value);
    }

    /// <summary>Whether a field occurs in it.</summary>
    public bool Names(string field) => _title.Fields.Concat(_body.Fields).Contains(field);

    /// <summary>The text for one reader. A line break inside a value never reaches the title.</summary>
    public FilledText Fill(IReadOnlyDictionary<string, string> values)
    {
        var culture = CultureInfo.GetCultureInfo(Language);
        return new(_title.Fill(values, culture).ReplaceLineEndings(" ").Trim(), _body.Fill(values, culture));
    }

    /// <summary>Whether it is the code of a language.</summary>
    public static bool IsLanguage(string language) => Languages.Contains(language);
}
