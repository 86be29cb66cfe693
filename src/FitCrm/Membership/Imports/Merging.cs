using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FitCrm.Membership.Register;

namespace FitCrm.Membership.Imports;

/// <summary>Joins what a file says of a person with what is known: the first row about somebody goes before what is known, a repeated row only fills gaps, and nothing empty erases.</summary>
internal static class Merging
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The joined form.</summary>
    public static PersonForm Of(PersonForm file, IReadOnlyDictionary<string, string> extra, PersonDetails? known, bool onlyGaps)
    {
        if (known is null) return file with { Extra = Written(extra) };
        var before = PersonForm.From(known);
        var (first, second) = onlyGaps ? (before, file) : (file, before);
        return new()
        {
            ExternalId = before.ExternalId ?? file.ExternalId, FirstName = first.FirstName ?? second.FirstName, LastName = first.LastName ?? second.LastName,
            FullName = FullName(file, before, onlyGaps), Phone = first.Phone ?? second.Phone, Email = first.Email ?? second.Email,
            Birthday = first.Birthday ?? second.Birthday, BirthYear = first.BirthYear ?? second.BirthYear, Sex = first.Sex ?? second.Sex,
            CardCode = first.CardCode ?? second.CardCode, Language = first.Language ?? second.Language, Source = first.Source ?? second.Source,
            OwnerId = before.OwnerId, TrainerId = first.TrainerName is null ? second.TrainerId : first.TrainerId ?? (onlyGaps ? null : SameTrainer(file, before)),
            TrainerName = first.TrainerName ?? second.TrainerName, JoinedOn = first.JoinedOn ?? second.JoinedOn, Extra = Joined(extra, known.Extra, onlyGaps),
        };
    }

    // The name to show is made of first and last name, or is the outside id, until the file gives a full one.
    private static string? FullName(PersonForm file, PersonForm before, bool onlyGaps)
    {
        var nameless = before.FullName is null || before.FullName == before.ExternalId;
        if (onlyGaps && !nameless) return before.FullName;
        return file.FullName ?? (file.FirstName is null && file.LastName is null ? before.FullName : null);
    }

    private static Guid? SameTrainer(PersonForm file, PersonForm before) => file.TrainerName == before.TrainerName ? before.TrainerId : null;

    private static string? Joined(IReadOnlyDictionary<string, string> extra, string? known, bool onlyGaps)
    {
        if (extra.Count == 0) return known;
        var joined = known is null ? [] : JsonSerializer.Deserialize<SortedDictionary<string, string>>(known, Json)!;
        var all = new SortedDictionary<string, string>(joined, StringComparer.Ordinal);
        foreach (var (name, value) in extra)
            if (!onlyGaps || !all.ContainsKey(name)) all[name] = value;
        return Written(all);
    }

    private static string? Written(IReadOnlyDictionary<string, string> extra) => extra.Count == 0 ? null : JsonSerializer.Serialize(extra, Json);
}
