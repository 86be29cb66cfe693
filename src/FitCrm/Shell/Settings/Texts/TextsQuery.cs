using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Settings.Texts;

/// <summary>Reads the wording of a club for its pages.</summary>
internal sealed class TextsQuery(TextDesk desk, TextReaders readers, Clubs clubs)
{
    /// <summary>All texts of a club, by what they are for; null for a club that is not the reader's.</summary>
    public async Task<TextsView?> List(string? code, CancellationToken ct)
    {
        var mine = await Mine(ct);
        if (Chosen(mine, code) is not { } club) return null;
        var groups = (await desk.All(club, ct)).GroupBy(t => GroupOf(t.For)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TextGroup(Say.W("texts-" + g.Key[2..]),
            [.. g.GroupBy(t => (t.Key, t.For)).OrderBy(t => Templates.NameOf(t.Key.Key), StringComparer.CurrentCulture).ThenBy(t => t.Key.For, StringComparer.Ordinal).Select(t => LineOf(t.Key.Key, t.Key.For, [.. t], club))])).ToList();
        return new(club.Code, [.. mine.Select(c => (c.Code, c.Name))], groups);
    }

    /// <summary>The club and kind of text that an address names; null where the reader has none such.</summary>
    public async Task<(Club Club, TextFor Where)?> Place(AskedText asked, CancellationToken ct) =>
        Chosen(await Mine(ct), asked.Club) is { } club && EnumWord.TryRead<TextFor>(asked.Where, out var where) ? (club, where) : null;

    /// <summary>One text with what was typed, and what a person would read; null where there is no such text.</summary>
    public async Task<TextView?> One(AskedText asked, Typed typed, Guid? person, Refusal? no, CancellationToken ct)
    {
        if (await Place(asked, ct) is not var (club, where) || await desk.One(club, where, asked.Key, asked.Language, ct) is not { } text) return null;
        var reader = await readers.Of(club, person, typed.Chosen("shown"), typed["q"], ct);
        var fields = Fields(text, where, typed).Mark(no);
        var said = new NewText(typed.Kept("title", text.Title), typed.Kept("body", text.Body), text.Version);
        var filled = said.Body!.Length == 0 && no is null ? null : (Outcome<FilledText>?)TextDesk.Preview(where, asked.Key, asked.Language, said, reader.Values);
        return new(Templates.NameOf(asked.Key), Say.W("text-lead", KindOf(asked.Where), LanguageOf(asked.Language), club.Name), asked.Address(club), asked.Address(club).Replace("?", "/preview?", StringComparison.Ordinal),
            asked.Address(club).Replace("?", "/restore?", StringComparison.Ordinal), typed.Kept("version", text.Version.ToString(CultureInfo.InvariantCulture)), fields, fields.Why(no), text is { Shipped: true, Own: true }, StandOf(text), reader,
            filled is { Refused: null } ok ? ok.Value : null, filled?.Refused is { } bad ? Say.No(bad) : null, where is TextFor.Email or TextFor.Task)
        {
            List = "/settings/templates?club=" + Uri.EscapeDataString(club.Code),
            Languages = [.. Members.NewPersonView.Languages.Append(asked.Language).Distinct().Select(l => (l, LanguageOf(l)))],
        };
    }

    /// <summary>What was typed as the new version of the one that was read.</summary>
    public static NewText Read(Typed typed) => new(typed["title"], typed.Kept("body", ""), int.TryParse(typed["version"], CultureInfo.InvariantCulture, out var version) ? version : -1);

    /// <summary>The name of a language in itself.</summary>
    public static string LanguageOf(string code)
    {
        try { return CultureInfo.GetCultureInfo(code).NativeName; }
        catch (CultureNotFoundException) { return code; }
    }

    private static string KindOf(string where) => Words.Knows("Shell.text-for-" + where) ? Say.W("text-for-" + where) : where;

    private static string StandOf(TextShown text) => text switch
    {
        { Version: 0, Body: "" } => Say.W("text-none-yet"),
        { Own: false } => Say.W("text-shipped"),
        _ => Say.W("text-own", text.Version),
    };

    private static IReadOnlyList<FormField> Fields(TextShown text, TextFor where, Typed typed)
    {
        var body = new FormField("body", Say.W("text-body"), typed.Kept("body", text.Body)) { Lines = where is TextFor.Email or TextFor.Task ? 16 : 6, Hint = Say.W("text-body-hint") };
        return where is TextFor.Email or TextFor.Task ? [new("title", Say.W(where == TextFor.Email ? "text-subject" : "text-task-title"), typed.Kept("title", text.Title)), body] : [body];
    }

    private static TextLine LineOf(string key, string where, IReadOnlyList<TextShown> texts, Club club) => new(Templates.NameOf(key), KindOf(where), IconOf(where),
        [.. texts.Select(t => new TextLanguage(LanguageOf(t.Language), new AskedText(where, key, t.Language, null).Address(club), t.Own))]);

    private static string IconOf(string where) => where switch { "email" => "mail", "task" => "checklist", "prompt" => "scan", _ => "message-circle" };

    // The digit puts them in order.
    private static string GroupOf(string where) => where switch { "task" => "2-tasks", "prompt" => "3-prompts", _ => "1-messages" };

    private static Club? Chosen(IReadOnlyList<Club> mine, string? code) => string.IsNullOrEmpty(code) ? (mine.Count > 0 ? mine[0] : null) : mine.FirstOrDefault(c => c.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<Club>> Mine(CancellationToken ct) => Caller.Current.ClubsFor(Right.EditPlaybook, await clubs.All(ct));
}
