using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using TextField = FitCrm.Messaging.Field;

namespace FitCrm.Shell.Settings.Texts;

/// <summary>Finds a real person for a preview, and what a text would say of them.</summary>
internal sealed class TextReaders(IDbContextFactory<FitCrmDb> dbs, TextFacts facts)
{
    private const int Most = 6;

    /// <summary>Who was chosen, else the one person whom somebody means by what was typed, else who was shown before, else a made-up member. Only people of the club, and only those whom the reader finds.</summary>
    public async Task<ShownFor> Of(Club club, Guid? person, Guid? before, string? typed, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var theirs = PeopleFinder.Own(db).Where(p => p.ClubId == club.Id);
        var found = typed is null ? [] : await MembershipScope.Searched(theirs, typed).OrderBy(p => p.SearchKey).ThenBy(p => p.Id).Take(Most).Select(p => new TextPerson(p.Id, p.FullName)).ToListAsync(ct);
        var id = person ?? (found.Count == 1 ? found[0].Id : before);
        var chosen = id is null ? null : await theirs.Where(p => p.Id == id).Select(p => new TextPerson(p.Id, p.FullName)).SingleOrDefaultAsync(ct);
        var values = chosen is null ? TextDesk.SampleOf(club) : await facts.Of(chosen.Id, ct) ?? TextDesk.SampleOf(club);
        return new(chosen, typed ?? "", found.Count == 1 ? [] : found, typed is not null && found.Count == 0, values, [.. TextField.All.Select(f => LineOf(f, values))]);
    }

    private static TextFieldLine LineOf(TextField field, IReadOnlyDictionary<string, string> values) => new(
        field.Always ? $"{{{field.Name}}}" : $"{{{field.Name}|…}}",
        Words.Knows("Messaging.field-" + field.Name) ? Words.Of("Messaging.field-" + field.Name) : field.Name,
        values.TryGetValue(field.Name, out var value) ? Written(field, value) : null);

    private static string Written(TextField field, string value) =>
        field.Kind == FieldKind.Day && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Show.Day(day) : value;
}
