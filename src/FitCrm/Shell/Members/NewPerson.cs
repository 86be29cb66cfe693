using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members;

/// <summary>What the form of a new person sends.</summary>
internal sealed record NewPersonForm
{
    public Guid? Id { get; init; }
    public string? Club { get; init; }
    public string? FullName { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Birthday { get; init; }
    public string? CardCode { get; init; }
    public string? Language { get; init; }
    public string? Source { get; init; }

    /// <summary>Whether somebody with the same phone or address was shown and is somebody else.</summary>
    public bool Other { get; init; }

    /// <summary>Whether a birthday was typed that is no day.</summary>
    public bool BirthdayUnclear => !string.IsNullOrWhiteSpace(Birthday) && Day is null;

    /// <summary>The person it describes; with one club there is nothing to choose.</summary>
    public Newcomer Read(string? onlyClub) => new(Id ?? Guid.CreateVersion7(), onlyClub ?? Club, FullName, Phone, Email,
        Day, CardCode, Language, Source);

    private DateOnly? Day => DateOnly.TryParseExact(Birthday, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>The form of a new person: fields as they were typed, with what is to be mended.</summary>
/// <param name="Id">The id the person will have, so that a doubled click writes once.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Why">What is to be mended that belongs to no field, or null.</param>
public sealed record NewPersonView(Guid Id, IReadOnlyList<FormField> Fields, string? Why)
{
    /// <summary>Who may be the same person: address and words; saving again says that they are somebody else.</summary>
    public IReadOnlyList<(string Href, string Text)> Alike { get; init; } = [];

    /// <summary>Languages that a person may be written to in.</summary>
    internal static readonly string[] Languages = ["en", "de", "es", "fr", "id", "it", "pt", "ru", "uk", "lv", "pl", "he", "hi", "ar"];

    internal static NewPersonView Of(Newcomer who, IReadOnlyList<(string Value, string Text)> clubs, Refusal? no, string? birthday = null)
    {
        var fields = new List<FormField>
        {
            new("fullName", Say.W("person-name"), who.FullName) { Hint = Say.W("person-name-hint") },
            new("phone", Say.W("phone"), who.Phone) { Type = "tel", Optional = true, Hint = Say.W("phone-hint") },
            new("email", Say.W("email"), who.Email) { Type = "email", Optional = true },
            new("birthday", Say.W("birthday"), birthday ?? Show.Iso(who.Birthday)) { Type = "date", Optional = true },
            new("cardCode", Say.W("card-code"), who.CardCode) { Optional = true, Hint = Say.W("card-code-hint") },
            new("language", Say.W("language"), who.Language) { Optional = true, Choices = [("", "–"), .. Languages.Select(l => (l, CultureInfo.GetCultureInfo(l).NativeName))] },
            new("source", Say.W("source"), who.Source) { Optional = true, Hint = Say.W("source-hint") },
        };
        if (clubs.Count > 1) fields.Insert(1, new("club", Say.W("club"), who.Club) { Choices = clubs });
        var mended = fields.Select(f => f with { Error = no is not null && Fits(f.Name, no.Field) ? Say.No(no) : null }).ToList();
        return new(who.Id, mended, no is not null && mended.TrueForAll(f => f.Error is null) ? Say.No(no) : null);
    }

    private static bool Fits(string name, string? field) => name == field || (name == "fullName" && (field is "name" or "firstName" or "lastName"));
}
