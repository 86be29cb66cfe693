using System.Text.Json;
using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Membership.Register;

/// <summary>A partial change: fields that are absent stay, null empties one. <c>version</c> is the version that was read; with it nobody's change is overwritten.</summary>
internal sealed class PersonPatch
{
    private static readonly string[] Fixed = ["id", "club"];
    private readonly HashSet<string> _fields;
    private readonly PersonForm _given;

    private PersonPatch(HashSet<string> fields, PersonForm given, long? version) => (_fields, _given, Version) = (fields, given, version);

    /// <summary>The version the caller had read, or null when it does not care.</summary>
    public long? Version { get; }

    /// <summary>Reads the body of a call. Refuses a field that a person is not changed by.</summary>
    /// <exception cref="BadHttpRequestException">A field has the wrong kind of value; its path is named.</exception>
    public static Outcome<PersonPatch> Read(JsonElement body, JsonSerializerOptions json)
    {
        try
        {
            var given = body.Deserialize<Given>(json)!;
            var fields = body.EnumerateObject().Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Array.Find(Fixed, fields.Contains) is { } stays ? new FieldUnknown(stays) : new PersonPatch(fields, given.Form, given.Version) { Extra = given.Extra };
        }
        catch (JsonException unreadable) { throw new BadHttpRequestException(unreadable.Message, StatusCodes.Status400BadRequest, unreadable); }
    }

    /// <summary>A change of one field as it was typed; empty empties it. Refuses a field that a person is not changed by on a page, and a day, id or word that is none.</summary>
    public static Outcome<PersonPatch> One(string field, string? typed)
    {
        var text = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
        var (day, id, sex) = (default(DateOnly), default(Guid), default(Sex));
        if (field is "birthday" or "joinedOn" && text is not null && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out day)) return new DayTyped(field);
        if (field is "trainerId" or "ownerId" && text is not null && !Guid.TryParse(text, out id)) return new StaffUnknown(field);
        if (field is "sex" && text is not null && !EnumWord.TryRead(text, out sex)) return new WordUnknown(field, text, EnumWord.All<Sex>());
        PersonBody? body = field switch
        {
            "fullName" => new() { FullName = text },
            "phone" => new() { Phone = text },
            "email" => new() { Email = text },
            "birthday" => new() { Birthday = text is null ? null : day },
            "sex" => new() { Sex = text is null ? null : sex },
            "cardCode" => new() { CardCode = text },
            "language" => new() { Language = text },
            "source" => new() { Source = text },
            "joinedOn" => new() { JoinedOn = text is null ? null : day },
            "trainerId" => new() { TrainerId = text is null ? null : id },
            "ownerId" => new() { OwnerId = text is null ? null : id },
            _ => null,
        };
        return body is null ? new FieldUnknown(field) : new PersonPatch(new(StringComparer.OrdinalIgnoreCase) { field }, body.Form, null);
    }

    /// <summary>A change of one extra field.</summary>
    public static PersonPatch OneExtra(string name, string? typed) =>
        new(new(StringComparer.OrdinalIgnoreCase) { "extra" }, new PersonForm(), null) { Extra = new Dictionary<string, string?> { [name] = typed } };

    /// <summary>The extra fields to change, or null.</summary>
    public IReadOnlyDictionary<string, string?>? Extra { get; private init; }

    /// <summary>A change of the card alone.</summary>
    public static PersonPatch Card(string? code) => new(new(StringComparer.OrdinalIgnoreCase) { "cardCode" }, new PersonBody { CardCode = code }.Form, null);

    /// <summary>The form of what the register knows, with the fields of the patch in it.</summary>
    public PersonForm Over(PersonForm known) => new()
    {
        ExternalId = Has("externalId") ? _given.ExternalId : known.ExternalId,
        FirstName = Has("firstName") ? _given.FirstName : KeepsPart(known.FirstName),
        LastName = Has("lastName") ? _given.LastName : KeepsPart(known.LastName),
        FullName = Has("fullName") ? _given.FullName : Has("firstName") || Has("lastName") ? null : known.FullName,
        Phone = Has("phone") ? _given.Phone : known.Phone,
        Email = Has("email") ? _given.Email : known.Email,
        Birthday = Has("birthday") ? _given.Birthday : Has("birthYear") ? null : known.Birthday,
        BirthYear = Has("birthYear") ? _given.BirthYear : known.BirthYear,
        Sex = Has("sex") ? _given.Sex : known.Sex,
        CardCode = Has("cardCode") ? _given.CardCode : known.CardCode,
        Language = Has("language") ? _given.Language : known.Language,
        Source = Has("source") ? _given.Source : known.Source,
        OwnerId = Has("ownerId") ? _given.OwnerId : known.OwnerId,
        TrainerId = Has("trainerId") ? _given.TrainerId : known.TrainerId,
        TrainerName = Has("trainer") ? _given.TrainerName : Has("trainerId") ? null : known.TrainerName,
        JoinedOn = Has("joinedOn") ? _given.JoinedOn : known.JoinedOn,
        Extra = known.Extra,
    };

    private bool Has(string field) => _fields.Contains(field);

    // A part of the old name does not stay beside a new full name that lacks it.
    private string? KeepsPart(string? part) =>
        part is not null && Has("fullName") && _given.FullName?.Contains(part, StringComparison.OrdinalIgnoreCase) != true ? null : part;

    private sealed record Given : PersonBody
    {
        public long? Version { get; init; }
    }
}

/// <summary>What was typed is no day.</summary>
internal sealed record DayTyped(string Name) : Refusal("day-typed", Name);
