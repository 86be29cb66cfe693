using System.Globalization;
using System.Text;
using FitCrm.Kernel;

namespace FitCrm.Messaging.Texts;

/// <summary>A text with named fields: <c>{clubName}</c>, or <c>{firstName|there}</c> with the words that stand in for a missing value. <c>{{</c> and <c>}}</c> are plain braces.
/// There is nothing else in the language: no condition, no loop, no code.</summary>
internal sealed class Wording
{
    // As the pages write a day: plain English culture would write the American way. Other languages have a long form of their own.
    private const string House = "d MMM yyyy";

    private readonly IReadOnlyList<Piece> _pieces;

    private Wording(string source, IReadOnlyList<Piece> pieces) => (Source, _pieces) = (source, pieces);

    /// <summary>The text as it was written.</summary>
    public string Source { get; }

    /// <summary>The names of the fields that occur, each once.</summary>
    public IEnumerable<string> Fields => _pieces.Where(p => p.Field is not null).Select(p => p.Field!.Name).Distinct();

    /// <summary>Reads a text. Refused: a brace that is not closed or not opened, a field that does not exist, a field that may be missing without a default.</summary>
    public static Outcome<Wording> Read(string source)
    {
        var pieces = new List<Piece>();
        var plain = new StringBuilder();
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c is '{' or '}' && i + 1 < source.Length && source[i + 1] == c) { plain.Append(c); i++; continue; }
            if (c == '}') return new BraceNotClosed(Near(source, i));
            if (c != '{') { plain.Append(c); continue; }
            var end = source.IndexOfAny(['{', '}', '\n'], i + 1);
            if (end < 0 || source[end] != '}') return new BraceNotClosed(Near(source, i));
            if (Named(source[(i + 1)..end], out var piece) is { } refused) return refused;
            if (plain.Length > 0) pieces.Add(new(plain.ToString(), null));
            plain.Clear();
            pieces.Add(piece);
            i = end;
        }
        if (plain.Length > 0) pieces.Add(new(plain.ToString(), null));
        return new Wording(source, pieces);
    }

    /// <summary>The text with its fields filled; a missing or empty value takes the default.</summary>
    public string Fill(IReadOnlyDictionary<string, string> values, CultureInfo language)
    {
        var text = new StringBuilder();
        foreach (var (plain, field) in _pieces)
            text.Append(field is null ? plain : ValueOf(field, values, language) ?? plain);
        return text.ToString();
    }

    private static Refusal? Named(string inside, out Piece piece)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var name = (bar < 0 ? inside : inside[..bar]).Trim();
        var field = Field.Of(name);
        piece = new(bar < 0 ? "" : inside[(bar + 1)..], field);
        if (field is null) return new FieldUnknown(name);
        return bar < 0 && !field.Always ? new DefaultMissing(name) : null;
    }

    private static string? ValueOf(Field field, IReadOnlyDictionary<string, string> values, CultureInfo language)
    {
        if (!values.TryGetValue(field.Name, out var value) || string.IsNullOrWhiteSpace(value)) return null;
        return field.Kind == FieldKind.Day && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(language.TwoLetterISOLanguageName == "en" ? House : "D", language)
            : value;
    }

    private static string Near(string source, int at) => source.Substring(at, Math.Min(20, source.Length - at)).ReplaceLineEndings(" ");

    /// <summary>Plain text, or a field with the text that stands in for it.</summary>
    private sealed record Piece(string Plain, Field? Field);
}
