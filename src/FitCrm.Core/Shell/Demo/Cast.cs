using System.Text.Json;
using System.Text.Json.Serialization;
using FitCrm.Membership;

namespace FitCrm.Shell.Demo;

/// <summary>The people, clubs and plans that the demo and the tests share: <c>seed/cast.json</c>.</summary>
public sealed record Cast
{
    /// <summary>The clubs, in different time zones.</summary>
    public required IReadOnlyList<CastClub> Clubs { get; init; }

    /// <summary>What is sold.</summary>
    public required IReadOnlyList<CastPlan> Plans { get; init; }

    /// <summary>Somebody of every role.</summary>
    public required IReadOnlyList<CastStaff> Staff { get; init; }

    /// <summary>Members known by name; they are the first of every demo.</summary>
    public required IReadOnlyList<CastPerson> People { get; init; }

    /// <summary>First and family names by language.</summary>
    public required IReadOnlyList<CastNames> Names { get; init; }

    /// <summary>The sentence that members agree to when they allow messages.</summary>
    public required string ConsentWording { get; init; }

    /// <summary>Where members came from; a word that stands twice is twice as likely, here and below.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What leads came for.</summary>
    public required IReadOnlyList<string> Wishes { get; init; }

    /// <summary>Why members pause.</summary>
    public required IReadOnlyList<string> FreezeReasons { get; init; }

    /// <summary>Why members leave, in the words of <see cref="Crm.Outcomes.LossReasons"/>.</summary>
    public required IReadOnlyList<string> LossReasons { get; init; }

    /// <summary>Names of classes.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Notes of the staff about members.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Reads the cast from its JSON.</summary>
    public static Cast Read(string json) => JsonSerializer.Deserialize<Cast>(json, JsonSerializerOptions.Web)!;

    /// <summary>A person of the cast by key, e.g. <c>ivan</c>; asking for an unknown one is a bug.</summary>
    public CastPerson Person(string key) => People.Single(p => p.Key == key);
}

/// <summary>A club: IANA time zone, ISO currency, share of the members in percent, opening and closing time by weekday (<c>mon</c> … <c>sun</c>).</summary>
public sealed record CastClub(
    string Code, string Name, string TimeZone, string Currency, string Language, int Share, IReadOnlyDictionary<string, IReadOnlyList<TimeOnly>> Opens);

/// <summary>A plan: price of the whole term in minor units (of a month when it rolls on), share of the first sales in percent, entry hours, the only club that sells it.</summary>
public sealed record CastPlan(string Name, string Group, [property: JsonConverter(typeof(JsonStringEnumConverter<Term>))] Term Term, int Count, long Price, int FreezeDays, int Share)
{
    /// <summary>First minute of entry; null: opening time.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>Last minute of entry; null: closing time.</summary>
    public TimeOnly? To { get; init; }

    /// <summary>Code of the only club; null: every club.</summary>
    public string? Club { get; init; }
}

/// <summary>A member of staff with the roles they hold, in one club or (none) in all.</summary>
public sealed record CastStaff(string Key, string Name, string Email, IReadOnlyList<string> Roles, string? Club);

/// <summary>A member known by name.</summary>
public sealed record CastPerson(
    string Key, string First, string Last, string Phone, string Email, DateOnly Birthday, string Sex, string Language, string Club, string Card);

/// <summary>Names of one language as <c>Name|ascii</c> with spaces between; the share is percent of the club's members.</summary>
public sealed record CastNames(string Script, string Language, string Club, int Share, string Women, string Men, string Families)
{
    /// <summary>Family names of women where they differ.</summary>
    public string? FamiliesOfWomen { get; init; }
}
