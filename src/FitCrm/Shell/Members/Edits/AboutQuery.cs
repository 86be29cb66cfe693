using System.Globalization;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Edits;

/// <summary>What the register knows of a person, line by line, for the card; and one of the lines as a form.</summary>
internal sealed class AboutQuery(IDbContextFactory<FitCrmDb> dbs, StaffBook staff, FieldDesk fields)
{
    private const string Extra = "extra-";

    /// <summary>The lines of a person: the register's own, the club's fields, and what an import kept beside them.</summary>
    public async Task<IReadOnlyList<AboutLine>> Lines(FitCrmDb db, PersonRow p, bool mayChange, CancellationToken ct)
    {
        var lines = new List<AboutLine>
        {
            Own("fullName", p.FullName), Own("phone", p.Phone), Own("email", p.Email), Own("birthday", p.Birthday is { } born ? Show.Day(born) : p.BirthYear?.ToString(CultureInfo.InvariantCulture), Show.Iso(p.Birthday)),
            Own("sex", p.Sex is { } sex ? Say.W("sex-" + sex.ToString().ToLowerInvariant()) : null, p.Sex?.ToString()), Own("cardCode", p.CardCode), Own("language", p.Language is { } l ? NameOf(l) : null, p.Language),
            Own("source", p.Source is { } from ? FunnelWords.Source(from) : null, p.Source), Own("joinedOn", p.JoinedOn is { } joined ? Show.Day(joined) : null, Show.Iso(p.JoinedOn)),
            Own("trainerId", p.TrainerName, p.TrainerId?.ToString()), Own("ownerId", p.OwnerId is { } owner ? (await staff.Find(owner, ct))?.Name : null, p.OwnerId?.ToString()),
        };
        var extra = await ExtraFields.Shown(db, p.ClubId, p.Extra, ct);
        var defined = await fields.Seen([p.ClubId], ct);
        lines.AddRange(defined.Select(f => Own(f.Name, extra.GetValueOrDefault(f.Name) is { } v ? f.Kind == "date" && DateOnly.TryParse(v, CultureInfo.InvariantCulture, out var day) ? Show.Day(day) : v : null, extra.GetValueOrDefault(f.Name)) with { Key = Extra + f.Name, Label = f.Name, IsExtra = true, Kind = f.Kind, Choices = f.Choices }));
        lines.AddRange(extra.Where(e => !defined.Any(f => f.Name == e.Key)).Select(e => Own(e.Key, e.Value) with { Key = Extra + e.Key, Label = e.Key, IsExtra = true }));
        return lines;

        AboutLine Own(string name, string? text, string? value = null) => new(name, name, Say.W("about-" + name), text ?? "", value ?? text ?? "") { MayChange = mayChange };
    }

    /// <summary>One line as a form, with what was typed and why it was refused; null for who may not change it.</summary>
    public async Task<EditView?> Line(Guid id, string key, string? typed, Refusal? no, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await People.Rows(db).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person || !MemberRights.Of(person.ClubId, person.TrainerId, person.OwnerId).Sell) return null;
        if ((await Lines(db, person, true, ct)).FirstOrDefault(l => l.Key == key) is not { } line) return null;
        var field = new FormField("value", line.Label, typed ?? line.Value) { Optional = line.Name != "fullName", Error = no is null ? null : Say.No(no), Type = TypeOf(line), Choices = await ChoicesOf(line, person, ct) };
        return new(id, person.FullName, line, field);
    }

    private static string TypeOf(AboutLine line) => (line.IsExtra ? line.Kind : line.Name) switch { "birthday" or "joinedOn" or "date" => "date", "email" => "email", "phone" => "tel", _ => "text" };

    private async Task<IReadOnlyList<(string, string)>?> ChoicesOf(AboutLine line, PersonRow person, CancellationToken ct)
    {
        if (line.IsExtra) return line.Kind == "choice" ? [("", "–"), .. line.Choices.Select(c => (c, c))] : null;
        return line.Name switch
        {
            "sex" => [("", "–"), .. Enum.GetValues<Sex>().Select(s => (s.ToString(), Say.W("sex-" + s.ToString().ToLowerInvariant())))],
            "language" => [("", "–"), .. NewPersonView.Languages.Select(l => (l, NameOf(l)))],
            "trainerId" => [("", "–"), .. await Colleagues(person.ClubId, r => r == Roles.Trainer, person.TrainerId, ct)],
            "ownerId" => [("", "–"), .. await Colleagues(person.ClubId, r => Rights.Of(r, Right.Sell) == Reach.Club, person.OwnerId, ct)],
            _ => null,
        };
    }

    // Who has the person now stays to be chosen, also without the role.
    private async Task<IEnumerable<(string, string)>> Colleagues(Guid club, Func<string, bool> role, Guid? now, CancellationToken ct) => (await staff.Everybody(ct))
        .Where(s => s.UserId == now || s.Posts.Any(p => role(p.Role) && (p.ClubId is null || p.ClubId == club))).Select(s => (s.UserId.ToString(), s.Name));

    private static string NameOf(string language)
    {
        try { return CultureInfo.GetCultureInfo(language).NativeName; }
        catch (CultureNotFoundException) { return language; }
    }
}

/// <summary>A line of what the register knows: its key in an address, the field's name, its label, the words to read and the value to change.</summary>
public sealed record AboutLine(string Key, string Name, string Label, string Text, string Value)
{
    /// <summary>One of the extra fields of the card.</summary>
    public bool IsExtra { get; init; }

    /// <summary>Kind of a field of the club: text, number, date, choice.</summary>
    public string Kind { get; init; } = "text";

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the reader may change it.</summary>
    public bool MayChange { get; init; }
}

/// <summary>One line as a form.</summary>
public sealed record EditView(Guid Id, string Person, AboutLine Line, FormField Field)
{
    /// <summary>Whether a day is kept in it now: only who asks for it takes the day away.</summary>
    public bool StoresDay => Field.Type == "date" && Line.Value.Length > 0;
}

/// <summary>A day is kept and none was typed: nothing is taken away by a field that was left half typed.</summary>
internal sealed record DayLeftOut() : Refusal("day-left-out", "value");
