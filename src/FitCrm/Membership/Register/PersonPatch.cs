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
            return Array.Find(Fixed, fields.Contains) is { } stays ? new FieldUnknown(stays) : new PersonPatch(fields, given.Form, given.Version);
        }
        catch (JsonException unreadable) { throw new BadHttpRequestException(unreadable.Message, StatusCodes.Status400BadRequest, unreadable); }
    }

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
