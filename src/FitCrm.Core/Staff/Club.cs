using FitCrm.Kernel;

namespace FitCrm.Staff;

/// <summary>One club: a place with its own calendar, money and opening hours.</summary>
public sealed class Club : Entity, IAudited
{
    private TimeZoneInfo? _zone;

    private Club() { }

    /// <summary>Short code for files and devices, upper-case, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name people know.</summary>
    public string Name { get; private set; } = "";

    /// <summary>IANA time zone, e.g. <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>ISO 4217 code of its prices.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>When it is open in a usual week, as text: see <see cref="OpeningHours"/>.</summary>
    public string Hours { get; private set; } = "";

    /// <summary>The time zone as the program uses it.</summary>
    public TimeZoneInfo Zone => _zone ??= TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>When it is open.</summary>
    public OpeningHours Open => OpeningHours.Read(Hours);

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>Opens a club. Refuses an unknown time zone or currency, and a code that is not 1–20 letters, digits or dashes.</summary>
    public static Outcome<Club> Establish(Guid id, string code, string name, string timeZone, string currency, string? hours = null)
    {
        var club = new Club { Id = id };
        return club.Describe(code, name, timeZone, currency, hours) is { } no ? no : club;
    }

    /// <summary>Changes what the club is called and how it counts days and money.</summary>
    public Refusal? Describe(string code, string name, string timeZone, string currency, string? hours = null)
    {
        code = code.Trim().ToUpperInvariant();
        if (code.Length is 0 or > 20 || code.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-')) return new ClubCodeUnfit(code);
        if (name.Trim().Length is 0 or > 100) return new ClubNameMissing();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone.Trim(), out var zone)) return new TimeZoneUnfit(timeZone);
        if (currency.Trim().Length != 3 || currency.Trim().Any(c => !char.IsAsciiLetter(c))) return new CurrencyUnfit(currency);
        if (hours is not null && OpeningHours.TryRead(hours) is null) return new HoursUnfit(hours);
        (Code, Name, TimeZone, Currency, Hours) = (code, name.Trim(), timeZone.Trim(), currency.Trim().ToUpperInvariant(), hours ?? OpeningHours.Usual);
        _zone = zone;
        return null;
    }
}

/// <summary>The club's code is not 1–20 letters, digits or dashes.</summary>
public sealed record ClubCodeUnfit(string Given) : Refusal("club-code-unfit", "code")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>A club needs a name of at most 100 characters.</summary>
public sealed record ClubNameMissing() : Refusal("club-name-missing", "name");

/// <summary>No such IANA time zone.</summary>
public sealed record TimeZoneUnfit(string Zone) : Refusal("time-zone-unfit", "timeZone")
{
    /// <inheritdoc/>
    public override object[] Named => [Zone];
}

/// <summary>No three-letter currency code.</summary>
public sealed record CurrencyUnfit(string Currency) : Refusal("currency-unfit", "currency")
{
    /// <inheritdoc/>
    public override object[] Named => [Currency];
}

/// <summary>Contracts were sold in the club's currency.</summary>
public sealed record CurrencyInUse(string Currency) : Refusal("currency-in-use", "currency")
{
    /// <inheritdoc/>
    public override object[] Named => [Currency];
}

/// <summary>Opening hours that cannot be read.</summary>
public sealed record HoursUnfit(string Hours) : Refusal("hours-unfit", "hours")
{
    /// <inheritdoc/>
    public override object[] Named => [Hours];
}

/// <summary>Another club has this code.</summary>
public sealed record ClubCodeTaken(string Given) : Refusal("club-code-taken", "code")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}
