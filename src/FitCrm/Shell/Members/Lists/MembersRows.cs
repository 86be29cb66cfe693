using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Shell.Desk;
using FitCrm.Staff;

namespace FitCrm.Shell.Members.Lists;

/// <summary>One person of a list before it is cut into pages: the id, and what the order goes by.</summary>
internal sealed class ListKey
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public int Number { get; init; }
}

/// <summary>Turns a filter into a question. What somebody may not see of everybody they may not ask of everybody: such a filter keeps to their own people, or is passed over.</summary>
internal static class MembersRows
{
    /// <summary>The keys of everybody whom the caller finds by a filter.</summary>
    public static async Task<IQueryable<ListKey>> Keys(FitCrmDb db, MembersFilter filter, IReadOnlyList<Club> clubs, DateOnly today, CancellationToken ct)
    {
        if (filter.IsPlain) return (await PeopleFinder.Fit(db, filter.Typed, today, ct)).Select(p => new ListKey { Id = p.Id, Name = p.SearchKey, Number = 0 });
        var rows = Rows(db, filter, clubs, today);
        return filter.Sort switch
        {
            "risk" => rows.Select(r => new ListKey { Id = r.PersonId, Name = "", Number = r.Risk }),
            "ends" => rows.Select(r => new ListKey { Id = r.PersonId, Name = "", Number = r.EndsDay }),
            "seen" => rows.Select(r => new ListKey { Id = r.PersonId, Name = "", Number = r.VisitDay }),
            _ => rows.Select(r => new ListKey { Id = r.PersonId, Name = r.SearchKey, Number = 0 }),
        };
    }

    /// <summary>Rows of the roster that fit.</summary>
    public static IQueryable<RosterRow> Rows(FitCrmDb db, MembersFilter filter, IReadOnlyList<Club> clubs, DateOnly today)
    {
        var rows = Roster.Rows(db);
        if (Caller.Current.ClubsWith(Right.FindPerson, Reach.Own) is { } mine) rows = rows.Where(r => mine.Contains(r.ClubId));
        if (clubs.FirstOrDefault(c => c.Code.Equals(filter["club"], StringComparison.OrdinalIgnoreCase)) is { } club) rows = rows.Where(r => r.ClubId == club.Id);
        if (filter.Typed.Length > 0)
        {
            var hits = MembershipScope.Searched(PeopleFinder.Own(db), filter.Typed).Select(p => p.Id);
            rows = rows.Where(r => hits.Contains(r.PersonId));
        }
        return Tagged(db, Owned(Seen(Ends(Staged(rows, filter), filter, today), filter, today), filter), filter);
    }

    /// <summary>Rows of people of whom the caller has a right: all of a club, or the own ones.</summary>
    public static IQueryable<RosterRow> Reached(this IQueryable<RosterRow> rows, Right right)
    {
        if (Caller.Current.ClubsWith(right) is not { } whole) return rows;
        var me = Caller.Current.UserId ?? Guid.Empty;
        return Caller.Current.ClubsWith(right, Reach.Own) is { } own
            ? rows.Where(r => whole.Contains(r.ClubId) || (own.Contains(r.ClubId) && (r.TrainerId == me || r.OwnerId == me)))
            : rows.Where(r => whole.Contains(r.ClubId) || r.TrainerId == me || r.OwnerId == me);
    }

    private static bool Asks(MembersFilter filter, Right right, params string[] words) => words.Any(w => filter[w].Length > 0) && Caller.Current.May(right);

    private static IQueryable<RosterRow> Staged(IQueryable<RosterRow> rows, MembersFilter filter)
    {
        // A sum rides no index: the rows are read in their order, which is fast for any mix of filters.
        var zero = 0;
        if (Asks(filter, Right.SeeStage, "stage")) rows = rows.Reached(Right.SeeStage).Standing(filter["stage"]);
        if (filter.Number("risk") is { } points && Caller.Current.May(Right.SeeRetention)) rows = rows.Reached(Right.SeeRetention).Where(r => r.Stage != Stage.None && r.Risk + zero >= points);
        if (filter.Sort == "risk" && Caller.Current.May(Right.SeeRetention)) rows = rows.Reached(Right.SeeRetention);
        if (Asks(filter, Right.SeeStage, "trainer"))
        {
            var trainer = filter["trainer"];
            rows = rows.Reached(Right.SeeStage).Where(r => r.TrainerName == trainer);
        }
        return rows;
    }

    private static IQueryable<RosterRow> Standing(this IQueryable<RosterRow> rows, string key)
    {
        foreach (var stage in Enum.GetValues<Stage>())
            if (stage != Stage.None && RetentionWords.Of(stage) == key) return rows.Where(r => r.Stage == stage);
        foreach (var relationship in Enum.GetValues<Relationship>())
            if (RetentionWords.Of(relationship) == key) return rows.Where(r => r.Relationship == relationship);
        return rows;
    }

    private static IQueryable<RosterRow> Ends(IQueryable<RosterRow> rows, MembersFilter filter, DateOnly today)
    {
        if (filter.Sort == "ends" && Caller.Current.May(Right.SeeContact)) rows = rows.Reached(Right.SeeContact);
        if (!Asks(filter, Right.SeeContact, "ends", "endsFrom", "endsTo", "plan")) return rows;
        var (zero, plan) = (0, Guid.TryParse(filter["plan"], out var id) ? id : (Guid?)null);
        rows = rows.Reached(Right.SeeContact);
        if (plan is not null) rows = rows.Where(r => r.PlanId == plan);
        var (from, to) = MembersChoices.EndsDays(filter, today);
        if (from is { } first) rows = rows.Where(r => r.EndsDay + zero >= first);
        if (to is { } last) rows = rows.Where(r => r.EndsDay + zero <= last);
        return rows;
    }

    private static IQueryable<RosterRow> Seen(IQueryable<RosterRow> rows, MembersFilter filter, DateOnly today)
    {
        if (filter.Sort == "seen" && Caller.Current.May(Right.SeeStage)) rows = rows.Reached(Right.SeeStage);
        if (!Asks(filter, Right.SeeStage, "seen", "seenFrom", "seenTo")) return rows;
        var zero = 0;
        rows = rows.Reached(Right.SeeStage);
        var (from, to) = MembersChoices.SeenDays(filter, today);
        if (from is { } first) rows = rows.Where(r => r.VisitDay + zero >= first);
        if (to is { } last) rows = rows.Where(r => r.VisitDay + zero <= last);
        return rows;
    }

    private static IQueryable<RosterRow> Owned(IQueryable<RosterRow> rows, MembersFilter filter)
    {
        if (!Asks(filter, Right.SeeContact, "owner")) return rows;
        rows = rows.Reached(Right.SeeContact);
        return Guid.TryParse(filter["owner"], out var owner) ? rows.Where(r => r.OwnerId == owner) : rows.Where(r => r.OwnerId == null);
    }

    private static IQueryable<RosterRow> Tagged(FitCrmDb db, IQueryable<RosterRow> rows, MembersFilter filter)
    {
        if (!Asks(filter, Right.SeeContact, "tag")) return rows;
        var key = PeopleTags.KeyOf(filter["tag"]);
        var tagged = PeopleTags.Rows(db).Where(t => t.Key == key && t.GoneAt == null).Select(t => t.PersonId);
        return rows.Reached(Right.SeeContact).Where(r => tagged.Contains(r.PersonId));
    }
}
