using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Lists;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Many;

/// <summary>The form of work on many: its fields, the wish they make, and what would become of it.</summary>
internal sealed class ManyForm(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, StaffBook staff, Templates templates, MembersQuery list, RoundDesk desk)
{
    private const string Own = "own";
    private const string Owner = "owner";

    /// <summary>What was typed, as a wish. Refuses a day that is none.</summary>
    public static Outcome<RoundWish> Read(string kind, Typed typed, DateOnly today)
    {
        switch (kind)
        {
            case "tag":
                return new RoundWish(RoundKind.Tag) { Tag = typed["tag"] ?? "" };
            case "task":
                var due = typed.Day("due", today);
                if (due.Refused is { } noDay) return noDay;
                return new RoundWish(RoundKind.Task) { Title = typed["title"] ?? "", Body = typed["body"] ?? "", Due = due.Value, ForOwner = typed["owner"] is null or Owner, ColleagueId = typed.Chosen("owner") };
            default:
                var template = typed["template"] is { } key && key != Own ? key : "";
                return new RoundWish(RoundKind.Message) { Template = template, Title = typed["title"] ?? "", Body = typed["body"] ?? "" };
        }
    }

    /// <summary>What would become of a round for these people.</summary>
    public async Task<ManyOutlook> Foresee(RoundWish wish, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var outlook = await desk.Foresee(wish, people.Count > RoundDesk.Most ? [] : people, ct);
        var club = (await Mine(ct))[0];
        var text = wish.Kind != RoundKind.Message ? null : wish.Template.Length == 0 ? Templates.Sample(wish.Title, wish.Body, club.Name) : await Sample(club, wish.Template, ct);
        return new(people.Count > RoundDesk.Most ? Say.W("many-too-large", Show.Count(RoundDesk.Most)) : null, outlook.Served, [.. outlook.LeftOut.Select(l => (Show.Count(l.Count), RoundView.WhyOf(l.Why)))], text?.Title, text?.Body);
    }

    /// <summary>The page of the form.</summary>
    public async Task<ManyView> View(string kind, MembersFilter filter, Typed typed, Refusal? no, ManyOutlook? outlook, CancellationToken ct)
    {
        var people = await list.Everybody(filter, Right.ActOnMany, RoundDesk.Most + 1, ct);
        var fields = (await Fields(kind, typed, ct)).Select(f => no is not null && f.Name == no.Field ? f with { Error = Say.No(no) } : f).ToList();
        var why = no is null ? null : fields.Exists(f => f.Error is not null) ? Say.N("form-refused", 1) : Say.No(no);
        return new(kind, filter.Query, typed.Id, Say.W("many-" + kind), people.Count > RoundDesk.Most ? Say.W("many-too-large", Show.Count(RoundDesk.Most)) : Say.N("many-for", people.Count), filter.Address(), fields, why, outlook);
    }

    private async Task<List<FormField>> Fields(string kind, Typed typed, CancellationToken ct) => kind switch
    {
        "tag" => [new("tag", Say.W("tag"), typed.Kept("tag", "")) { Hint = Say.W("tag-hint") }],
        "task" =>
        [
            new("title", Say.W("many-title"), typed.Kept("title", "")),
            new("body", Say.W("many-script"), typed.Kept("body", "")) { Lines = 3, Optional = true },
            typed.DayField("due", Say.W("many-due"), (await list.Today(ct)).AddDays(3)),
            new("owner", Say.W("many-owner"), typed.Kept("owner", Owner)) { Choices = [(Owner, Say.W("many-owner-own")), .. await Colleagues(ct)] },
        ],
        _ =>
        [
            new("template", Say.W("many-text"), typed.Kept("template", Own)) { Choices = [(Own, Say.W("many-text-own")), .. await Texts(ct)] },
            new("title", Say.W("many-subject"), typed.Kept("title", "")) { Optional = true },
            new("body", Say.W("many-body"), typed.Kept("body", "")) { Lines = 6, Optional = true, Hint = Say.W("many-body-hint") },
        ],
    };

    private async Task<IReadOnlyList<(string, string)>> Texts(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await templates.Choices(db, (await Mine(ct))[0].Id, TextFor.Email, ct);
    }

    private async Task<FilledText?> Sample(Club club, string template, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await templates.Kept(db, club.Id, ct)).Text(TextFor.Email, template, "en", Messaging.Field.All.ToDictionary(f => f.Name, f => f.Name == "clubName" ? club.Name : f.Sample));
    }

    private async Task<IEnumerable<(string, string)>> Colleagues(CancellationToken ct)
    {
        var mine = await Mine(ct);
        return (await staff.Everybody(ct)).Where(s => s.Posts.Any(p => Rights.Of(p.Role, Right.Tasks) > Reach.None && (p.ClubId is null || mine.Any(c => c.Id == p.ClubId)))).Select(s => (s.UserId.ToString(), s.Name));
    }

    private async Task<IReadOnlyList<Club>> Mine(CancellationToken ct) => Caller.Current.ClubsFor(Right.ActOnMany, await clubs.All(ct));
}
