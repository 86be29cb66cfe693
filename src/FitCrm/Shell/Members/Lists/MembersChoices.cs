using System.Globalization;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Lists;

/// <summary>What may be chosen in the filter bar of the members: each choice only for who may see what it asks for.</summary>
internal sealed class MembersChoices(Clubs clubs, StaffBook staff, TimeProvider machine)
{
    /// <summary>People without an owner.</summary>
    public const string Nobody = "nobody";

    private const int Most = 200;

    /// <summary>Stages and relationships.</summary>
    public static readonly IReadOnlyList<string> Stages = ["adaptation", "active-use", "renewal", "active", "permanent", "potential", "lead", "lost"];

    /// <summary>Ends: in so many days, ended in the last 30, rolling on, never had one.</summary>
    public static readonly IReadOnlyList<string> Ends = ["7", "30", "60", "90", "ended", "rolls", "none"];

    /// <summary>Visits: came in the last week, away for so many days, never came.</summary>
    public static readonly IReadOnlyList<string> Seen = ["came", "14", "21", "30", "90", "never"];

    private static readonly string[] Risks = ["25", "50", "75"];

    private readonly Kept<string, IReadOnlyList<string>> _trainers = new(TimeSpan.FromMinutes(1), machine);

    /// <summary>The first and last day number of an end.</summary>
    public static (int? From, int? To) EndsDays(MembersFilter filter, DateOnly today)
    {
        if (filter.Day("endsFrom") is not null || filter.Day("endsTo") is not null) return (filter.Day("endsFrom")?.DayNumber, filter.Day("endsTo")?.DayNumber ?? Terms.RollsOn.DayNumber - 1);
        var now = today.DayNumber;
        return filter["ends"] switch
        {
            "" => (null, null),
            "ended" => (now - 30, now - 1),
            "rolls" => (Terms.RollsOn.DayNumber, Terms.RollsOn.DayNumber),
            "none" => (Roster.NoEnd, null),
            var days => (now, now + int.Parse(days, CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>The first and last day number of a last visit.</summary>
    public static (int? From, int? To) SeenDays(MembersFilter filter, DateOnly today)
    {
        if (filter.Day("seenFrom") is not null || filter.Day("seenTo") is not null) return (filter.Day("seenFrom")?.DayNumber ?? 1, filter.Day("seenTo")?.DayNumber);
        var now = today.DayNumber;
        return filter["seen"] switch
        {
            "" => (null, null),
            "came" => (now - 6, null),
            "never" => (null, 0),
            var days => (1, now - int.Parse(days, CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>The choices of the bar, in its order.</summary>
    public async Task<IReadOnlyList<FilterChoice>> Bar(FitCrmDb db, MembersFilter filter, CancellationToken ct)
    {
        var bar = new List<FilterChoice>();
        var mine = Caller.Current.ClubsFor(Right.FindPerson, await clubs.All(ct));
        var (stage, contact) = (Caller.Current.May(Right.SeeStage), Caller.Current.May(Right.SeeContact));
        if (mine.Count > 1) Add("club", Say.W("all-clubs"), mine.Select(c => (c.Code, c.Name)));
        if (stage) Add("stage", Say.W("filter-stage"), Stages.Select(s => (s, Say.W("stage-" + s))));
        if (Caller.Current.May(Right.SeeRetention)) Add("risk", Say.W("filter-risk"), Risks.Select(p => (p, Say.W("filter-risk-from", p))));
        if (Caller.Current.ReachOf(Right.SeeContact) == Reach.Club) Add("plan", Say.W("filter-plan"), (await Plans.Rows(db).OrderBy(p => p.ArchivedAt != null).ThenBy(p => p.Name).Take(Most).Select(p => new { p.Id, p.Name }).ToListAsync(ct)).Select(p => (p.Id.ToString(), p.Name)));
        if (contact) Add("ends", Say.W("filter-ends"), Ends.Select(e => (e, Say.W("filter-ends-" + e))));
        if (stage) Add("seen", Say.W("filter-seen"), Seen.Select(s => (s, Say.W("filter-seen-" + s))));
        if (stage) Add("trainer", Say.W("filter-trainer"), (await Trainers(db, mine, ct)).Select(t => (t, t)));
        if (contact) Add("owner", Say.W("filter-owner"), (await Owners(mine, ct)).Prepend((Nobody, Say.W("filter-owner-nobody"))));
        if (contact) Add("tag", Say.W("filter-tag"), (await Tags(db, mine, ct)).Select(t => (t, t)));
        return bar;

        void Add(string word, string all, IEnumerable<(string Value, string Text)> choices)
        {
            var known = choices.ToList();
            if (filter[word] is { Length: > 0 } now && !known.Exists(c => c.Value == now)) known.Add((now, now));
            if (known.Count > 0) bar.Add(new(word, all, filter[word], [("", all), .. known]));
        }
    }

    private async Task<IReadOnlyList<string>> Trainers(FitCrmDb db, IReadOnlyList<Club> mine, CancellationToken ct)
    {
        var ids = mine.Select(c => c.Id).ToList();
        return await _trainers.Of(string.Join(',', ids), async () =>
            await Roster.Rows(db).Where(r => ids.Contains(r.ClubId) && r.TrainerName != null).Select(r => r.TrainerName!).Distinct().OrderBy(n => n).Take(Most).ToListAsync(ct));
    }

    private async Task<IEnumerable<(string, string)>> Owners(IReadOnlyList<Club> mine, CancellationToken ct) => (await staff.Everybody(ct))
        .Where(s => s.Posts.Any(p => Rights.Of(p.Role, Right.Sell) == Reach.Club && (p.ClubId is null || mine.Any(c => c.Id == p.ClubId)))).Select(s => (s.UserId.ToString(), s.Name));

    private static async Task<List<string>> Tags(FitCrmDb db, IReadOnlyList<Club> mine, CancellationToken ct)
    {
        var ids = mine.Select(c => c.Id).ToList();
        return await PeopleTags.Rows(db).Where(t => ids.Contains(t.ClubId) && t.GoneAt == null).Select(t => t.Tag).Distinct().OrderBy(t => t).Take(Most).ToListAsync(ct);
    }
}

/// <summary>One choice of the filter bar.</summary>
public sealed record FilterChoice(string Name, string Label, string Value, IReadOnlyList<(string Value, string Text)> Choices);
