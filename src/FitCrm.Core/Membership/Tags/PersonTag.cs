using FitCrm.Kernel;
using FitCrm.Membership.Register;

namespace FitCrm.Membership.Tags;

/// <summary>A word that the staff put on a person, who did, and who took it off again. Put on anew it is another row.</summary>
internal sealed class PersonTag : Entity, IAudited
{
    /// <summary>Longest tag, in characters.</summary>
    public const int Longest = 40;

    private PersonTag() { }

    public Guid ClubId { get; private init; }
    public Guid PersonId { get; private init; }
    public string Tag { get; private init; } = "";

    /// <summary>The tag folded: VIP and vip are one.</summary>
    public string Key { get; private init; } = "";

    public DateTimeOffset PutAt { get; private init; }
    public Guid? PutBy { get; private init; }
    public string PutByName { get; private init; } = "";
    public DateTimeOffset? GoneAt { get; private set; }
    public Guid? GoneBy { get; private set; }
    public string? GoneByName { get; private set; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => PersonId;

    /// <summary>The tag as it is kept: one line, single spaces. Refuses one without a letter or digit, one of more than 40 characters, and one with a comma or slash.</summary>
    public static Outcome<string> Read(string? typed) =>
        Reading.Line(typed) is { Length: <= Longest } tag && tag.AsSpan().IndexOfAny(',', '/', '\\') < 0 && KeyOf(tag).Any(char.IsLetterOrDigit) ? tag : new TagUnfit();

    /// <summary>What makes two tags the same.</summary>
    public static string KeyOf(string tag) => string.Join(' ', SearchKey.Tokens(tag));

    /// <summary>Puts a tag on; <paramref name="before"/> counts how often it was on before, so that two who do it at once do it once.</summary>
    public static PersonTag Put(Guid personId, Guid clubId, string tag, int before, DateTimeOffset at, Guid? by, string byName) => new()
    {
        Id = DerivedId.Of(personId, $"tag|{KeyOf(tag)}|{before}"), PersonId = personId, ClubId = clubId, Tag = tag, Key = KeyOf(tag), PutAt = at, PutBy = by, PutByName = byName,
    };

    /// <summary>Takes it off.</summary>
    public void TakeOff(DateTimeOffset at, Guid? by, string byName) => (GoneAt, GoneBy, GoneByName) = (at, by, byName);
}

/// <summary>An empty tag, one that is too long, or one with a sign that addresses and lists need.</summary>
public sealed record TagUnfit() : Refusal("tag-unfit", "tag");
