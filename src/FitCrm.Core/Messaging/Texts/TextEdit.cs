using FitCrm.Kernel;

namespace FitCrm.Messaging.Texts;

/// <summary>One edit of a text by a club: a new version, never a change of an old one, so that a message can always tell what it said.</summary>
internal sealed class TextEdit : Entity, IAudited
{
    private TextEdit()
    {
    }

    public Guid ClubId { get; private init; }

    public string Key { get; private init; } = "";

    public TextFor For { get; private init; }

    public string Language { get; private init; } = "";

    /// <summary>1, 2, …</summary>
    public int Number { get; private init; }

    public string Title { get; private init; } = "";

    public string Body { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public Guid? ByUserId { get; private init; }

    Guid? IAudited.AuditPersonId => null;

    /// <summary>Keeps a text that was read and found good.</summary>
    public static TextEdit Keep(Text text, Guid clubId, Guid? by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClubId = clubId,
        Key = text.Key,
        For = text.For,
        Language = text.Language,
        Number = text.Version,
        Title = text.Title,
        Body = text.Body,
        At = at,
        ByUserId = by,
    };

    /// <summary>The text of this edit.</summary>
    public Text AsText() => Text.Read(Key, For, Language, Number, Title, Body).Value;
}
