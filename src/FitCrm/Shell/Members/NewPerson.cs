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

    /// <summary>The person it describes; with one club there is nothing to choose.</summary>
    public Newcomer Read(string? onlyClub) => new(Id ?? Guid.CreateVersion7(), onlyClub ?? Club, FullName, Phone, Email,
        DateOnly.TryParseExact(Birthday, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, CardCode, Language, Source);
}

/// <summary>The form of a new person: fields as they were typed, with what is to be mended.</summary>
public sealed record NewPersonView(Guid Id, IReadOnlyList<FormField> Fields, string? Why)
{
    private static readonly string[] Languages = ["en", "de", "es", "fr", "it", "pt", "ru", "uk", "lv", "pl", "he", "hi", "ar"];

    internal static NewPersonView Of(Newcomer who, IReadOnlyList<(string Value, string Text)> clubs, Refusal? no)
    {
        var fields = new List<FormField>
        {
            new("fullName", Say.W("person-name"), who.FullName) { Hint = Say.W("person-name-hint") },
            new("phone", Say.W("phone"), who.Phone) { Type = "tel", Optional = true, Hint = Say.W("phone-hint") },
            new("email", Say.W("email"), who.Email) { Type = "email", Optional = true },
            new("birthday", Say.W("birthday"), Show.Iso(who.Birthday)) { Type = "date", Optional = true },
            new("cardCode", Say.W("card-code"), who.CardCode) { Optional = true, Hint = Say.W("card-code-hint") },
            new("language", Say.W("language"), who.Language) { Optional = true, Choices = [("", "–"), .. Languages.Select(l => (l, CultureInfo.GetCultureInfo(l).NativeName))] },
            new("source", Say.W("source"), who.Source) { Optional = true, Hint = Say.W("source-hint") },
        };
        if (clubs.Count > 1) fields.Insert(1, new("club", Say.W("club"), who.Club) { Choices = clubs });
        var mended = fields.Select(f => f with { Error = no is not null && Fits(f.Name, no.Field) ? no.Text : null }).ToList();
        return new(who.Id, mended, no is not null && mended.TrueForAll(f => f.Error is null) ? no.Text : null);
    }

    private static bool Fits(string name, string? field) => name == field || (name == "fullName" && (field is "name" or "firstName" or "lastName"));
}
