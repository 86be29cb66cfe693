using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.CardFields;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>The extra fields of a person's card: those the club defined, and columns that an import kept.</summary>
internal static class ExtraFields
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Reads what is stored.</summary>
    public static SortedDictionary<string, string> Read(string? stored) =>
        new(stored is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(stored, Json) ?? [], StringComparer.Ordinal);

    /// <summary>What is stored of them; null for none.</summary>
    public static string? Write(IReadOnlyDictionary<string, string> extra) => extra.Count == 0 ? null : JsonSerializer.Serialize(extra, Json);

    /// <summary>What a caller may see: all but the fields of the club whose readers are others.</summary>
    public static async Task<SortedDictionary<string, string>> Shown(FitCrmDb db, Guid clubId, string? stored, CancellationToken ct)
    {
        var extra = Read(stored);
        if (extra.Count == 0) return extra;
        foreach (var name in await Hidden(db, clubId, ct)) extra.Remove(name);
        return extra;
    }

    /// <summary>The names of the club's fields that the caller may not see, archived ones included.</summary>
    public static async Task<IReadOnlySet<string>> Hidden(FitCrmDb db, Guid clubId, CancellationToken ct) =>
        (await db.Set<CardField>().AsNoTracking().Where(f => f.ClubId == clubId && f.Readers == FieldReaders.Managers).ToListAsync(ct)).Where(f => !FieldDesk.MaySee(f)).Select(f => f.Name).ToHashSet();

    /// <summary>What is stored, with changed values in it; null empties one. Refuses a name that is neither a field of the club that the caller sees nor on the card already, and a value that is none of its field.</summary>
    public static async Task<Outcome<string?>> Changed(FitCrmDb db, Guid clubId, string? stored, IReadOnlyDictionary<string, string?> given, CancellationToken ct)
    {
        var fields = await db.Set<CardField>().AsNoTracking().Where(f => f.ClubId == clubId).ToListAsync(ct);
        var extra = Read(stored);
        foreach (var (name, typed) in given)
        {
            var field = fields.OrderBy(f => f.ArchivedAt is not null).FirstOrDefault(f => f.Name == name);
            if (field is null ? !extra.ContainsKey(name) : !FieldDesk.MaySee(field)) return new FieldNotDefined(name);
            if (typed?.Length > CardField.LongestValue) return new FieldValueUnfit(name, FieldKind.Text);
            var value = field is { ArchivedAt: null } ? field.Read(typed) : string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
            if (value.Refused is { } no) return no;
            if (value.Value is { } kept) extra[name] = kept;
            else extra.Remove(name);
        }
        return Write(extra);
    }
}
