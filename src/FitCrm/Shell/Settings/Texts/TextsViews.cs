using FitCrm.Messaging;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Settings.Texts;

/// <summary>All texts of a club.</summary>
public sealed record TextsView(string Club, IReadOnlyList<(string Value, string Text)> Clubs, IReadOnlyList<TextGroup> Groups);

/// <summary>Texts for one use: messages, tasks, prompts.</summary>
public sealed record TextGroup(string Title, IReadOnlyList<TextLine> Lines);

/// <summary>One text with the languages it has.</summary>
public sealed record TextLine(string Name, string Kind, string Icon, IReadOnlyList<TextLanguage> Languages);

/// <summary>A text in one language; <paramref name="Own"/>: it says the club's own words.</summary>
public sealed record TextLanguage(string Name, string Href, bool Own);

/// <summary>One text on its page: the form, and what somebody would read.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Lead">Kind, language, club.</param>
/// <param name="Address">Where the form goes.</param>
/// <param name="Preview">Where what is typed is looked at.</param>
/// <param name="Restore">Where the shipped words are put back.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Fields">Title and body.</param>
/// <param name="Why">What is to be mended.</param>
/// <param name="MayRestore">Whether there are shipped words to go back to.</param>
/// <param name="Stands">Whose words these are.</param>
/// <param name="Reader">For whom the preview is.</param>
/// <param name="Filled">What they would read; null where nothing is written or it cannot be.</param>
/// <param name="Unfit">Why it cannot be.</param>
/// <param name="HasTitle">Whether the title is read, too.</param>
public sealed record TextView(string Title, string Lead, string Address, string Preview, string Restore, string Version, IReadOnlyList<FormField> Fields, string? Why, bool MayRestore, string Stands,
    ShownFor Reader, FilledText? Filled, string? Unfit, bool HasTitle)
{
    /// <summary>What has just been done.</summary>
    public string? Said { get; init; }

    /// <summary>Address of all texts.</summary>
    public string List { get; init; } = "";

    /// <summary>Languages in which it may be written.</summary>
    public IReadOnlyList<(string Value, string Text)> Languages { get; init; } = [];
}

/// <summary>For whom a preview is.</summary>
/// <param name="Person">A real person, or null for a made-up one.</param>
/// <param name="Typed">What was typed to find somebody.</param>
/// <param name="Found">Who fits, where it is not one.</param>
/// <param name="Nobody">Nobody fits.</param>
/// <param name="Values">The values of the fields.</param>
/// <param name="Fields">The fields with what they mean and hold.</param>
public sealed record ShownFor(TextPerson? Person, string Typed, IReadOnlyList<TextPerson> Found, bool Nobody, IReadOnlyDictionary<string, string> Values, IReadOnlyList<TextFieldLine> Fields);

/// <summary>Somebody who may be shown.</summary>
public sealed record TextPerson(Guid Id, string Name);

/// <summary>A field as it is written, what it means, and its value for the person; null where it is not known.</summary>
public sealed record TextFieldLine(string Written, string Means, string? Value);
