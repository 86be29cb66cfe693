using System.Text;
using System.Text.RegularExpressions;
using FitCrm.Kernel;

namespace FitCrm.Membership.Register;

/// <summary>Reads a form into the form that is stored, or names the field that cannot be.</summary>
internal static partial class Reading
{
    /// <summary>Longest name part, card, source or outside id, in characters.</summary>
    public const int LongestWord = 100;

    private const int LongestName = 300;

    private static readonly DateOnly Oldest = new(1900, 1, 1);

    /// <summary>The details of a person of a club whose country dials like <paramref name="country"/> (null: unknown). Refuses, naming the field, what cannot be true.</summary>
    public static Outcome<PersonDetails> Of(PersonForm form, Guid clubId, DialPlan? country, DateOnly today)
    {
        var details = Written(form, clubId);
        var (phone, email) = (Line(form.Phone), details.Email);
        if (details.NameToShow.Length == 0) return new NameMissing();
        if (TooLong(details) is { } field) return new TooLong(field.Name, field.Longest);
        if (phone is not null && Phones.Normalise(phone, country) is null) return country is null ? new PhoneNeedsCountry(phone) : new PhoneUnclear(phone);
        if (email is not null && !IsEmail(email)) return new EmailUnclear(email);
        if (form.Birthday is { } day && (day < Oldest || day > today)) return new BirthdayUnlikely("birthday");
        if (form.Birthday is null && form.BirthYear is { } year && (year < Oldest.Year || year > today.Year)) return new BirthdayUnlikely("birthYear");
        if (details.Language is { } language && !Language().IsMatch(language)) return new LanguageUnclear(language);
        return details with { Phone = Phones.Normalise(phone, country) };
    }

    /// <summary>One line of text as it is stored: NFC, no control characters, single spaces, trimmed; null when nothing is left.</summary>
    public static string? Line(string? typed)
    {
        if (typed is null) return null;
        var visible = new string([.. typed.Normalize(NormalizationForm.FormC).Select(c => char.IsControl(c) ? ' ' : c)]);
        return Spaces().Replace(visible, " ").Trim() is { Length: > 0 } line ? line : null;
    }

    /// <summary>Whether this can be an e-mail address: something, one @, a host with a dot, no spaces, at most 254 characters.</summary>
    public static bool IsEmail(string text) => text.Length <= 254 && Email().IsMatch(text);

    private static PersonDetails Written(PersonForm form, Guid clubId) => new()
    {
        ClubId = clubId, ExternalId = Line(form.ExternalId), FirstName = Line(form.FirstName), LastName = Line(form.LastName), FullName = Line(form.FullName),
        Email = Line(form.Email)?.ToLowerInvariant(), Birthday = form.Birthday, BirthYear = form.Birthday?.Year ?? form.BirthYear, Sex = form.Sex,
        CardCode = Line(form.CardCode), Language = Line(form.Language)?.ToLowerInvariant(), Source = Line(form.Source), OwnerId = form.OwnerId,
        TrainerId = form.TrainerId, TrainerName = Line(form.TrainerName), JoinedOn = form.JoinedOn, Extra = form.Extra,
    };

    private static (string Name, int Longest)? TooLong(PersonDetails d) => d switch
    {
        { FullName.Length: > LongestName } => ("fullName", LongestName),
        { FirstName.Length: > LongestWord } => ("firstName", LongestWord),
        { LastName.Length: > LongestWord } => ("lastName", LongestWord),
        { ExternalId.Length: > LongestWord } => ("externalId", LongestWord),
        { CardCode.Length: > LongestWord } => ("cardCode", LongestWord),
        { Source.Length: > LongestWord } => ("source", LongestWord),
        { TrainerName.Length: > LongestWord } => ("trainerName", LongestWord),
        _ => null,
    };

    [GeneratedRegex(@"^[^\s@<>,;""]+@[^\s@<>,;""]+\.[^\s@<>,;"".]+$")]
    private static partial Regex Email();

    [GeneratedRegex("^[a-z]{2,3}(-[a-z0-9]{2,8})*$")]
    private static partial Regex Language();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
