using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Reports;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Lists;

/// <summary>Reads a page of the members, as filtered.</summary>
internal sealed class MembersQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock, MembersChoices choices, MembersLines lines, SavedLists saved)
{
    /// <summary>The name under which columns are kept.</summary>
    public const string List = "members";

    /// <summary>The page at a place.</summary>
    public async Task<MembersView> Page(MembersFilter filter, CutAt at, CancellationToken ct)
    {
        if (filter.Sort != "name" && !MembersLines.MaySee(filter.Sort)) filter = filter.With("sort", "");   // an order tells what it goes by
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (all, today) = (await clubs.All(ct), await Today(ct));
        var cut = await MembersCut.Of(await MembersRows.Keys(db, filter, all, today, ct), filter, at, ct);
        var rows = await lines.Of(db, cut.Ids, ct);
        var columns = await Columns(filter, ct);
        return new()
        {
            Typed = filter.Typed, Sort = filter["sort"], Query = filter.Query, Filtered = filter.Filters, Lead = LeadOf(cut), Range = RangeOf(cut, rows.Count),
            Bar = await choices.Bar(db, filter, ct), Days = DaysOf(filter), Rows = rows, Columns = [.. columns.Where(c => c.Shown)], AllColumns = columns,
            Back = cut.Before && cut.Ids.Count > 0 ? filter.Address($"before={cut.Ids[0]}&shown={Math.Max(0, cut.First - MembersCut.Take)}") : null,
            Next = cut.After ? filter.Address($"after={cut.Ids[^1]}&shown={cut.First + cut.Ids.Count}") : null,
            Saved = [.. (await saved.Filters(ct)).Select(s => new SavedChip(s.Id, s.Name, MembersFilter.Read(s.Query).Address(), MembersFilter.Read(s.Query).Query == filter.Query, s.Mine, s.Shared && !s.Mine ? s.OwnerName : null))],
            ShareWith = [.. Caller.Current.ClubsFor(Right.FindPerson, all).Select(c => (c.Code, Say.W("filter-share", c.Name)))],
            Files = Caller.Current.May(Right.ExportPeople) ? [.. TableFile.Formats.Select(f => (f.Text, $"/members/export.{f.Format}?{filter.Query}"))] : [],
            NewId = Guid.CreateVersion7(), MayAdd = Caller.Current.May(Right.Sell), MayActOnMany = Caller.Current.May(Right.ActOnMany),
        };
    }

    /// <summary>Everybody who fits and whom a right of the caller reaches, at most so many; in no order.</summary>
    public async Task<IReadOnlyList<Guid>> Everybody(MembersFilter filter, Right right, int most, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await MembersRows.Rows(db, filter, await clubs.All(ct), await Today(ct)).Reached(right).Select(r => r.PersonId).Take(most).ToListAsync(ct);
    }

    /// <summary>The business day of the first club.</summary>
    public async Task<DateOnly> Today(CancellationToken ct) => clock.In((await clubs.All(ct))[0].Zone).Day;

    /// <summary>The columns with what the reader chose of them.</summary>
    public async Task<IReadOnlyList<ListColumn>> Columns(MembersFilter filter, CancellationToken ct)
    {
        var chosen = await saved.Columns(List, ct) ?? MembersLines.First;
        return [.. MembersLines.Columns.Where(MembersLines.MaySee).Select(c => new ListColumn(c, Say.W("column-" + c), chosen.Contains(c), c is "ends" or "seen" or "risk" or "joined", SortOf(filter, c), OrderOf(filter, c)))];
    }

    // Risk and visits begin with the most; a second press turns the order.
    private static string? SortOf(MembersFilter filter, string column)
    {
        if (!MembersFilter.Sorts.Contains(column)) return null;
        var first = column is "risk" or "seen" ? "-" + column : column;
        var other = column is "risk" or "seen" ? column : "-" + column;
        return filter.With("sort", filter["sort"] == first ? other : first).Address();
    }

    private static string? OrderOf(MembersFilter filter, string column) => filter.Sort != column || filter["sort"].Length == 0 ? null : filter.Descending ? "descending" : "ascending";

    private static string LeadOf(Cut cut) => cut.Total is { } total ? Say.N("n-people", total) : Say.W("more-than-people", Show.Count(MembersCut.Counted));

    private static string RangeOf(Cut cut, int shown) => shown == 0 ? "" : cut.Total is { } total
        ? Say.W("range-of", Show.Count(cut.First + 1), Show.Count(cut.First + shown), Show.Count(total))
        : Say.W("range-of-more", Show.Count(cut.First + 1), Show.Count(cut.First + shown), Show.Count(MembersCut.Counted));

    private static List<FormField> DaysOf(MembersFilter filter)
    {
        var days = new List<FormField>();
        FormField Day(string word) => new(word, Say.W("filter-" + word), filter.Unclear.GetValueOrDefault(word, filter[word])) { Type = "date", Optional = true, Error = filter.Unclear.ContainsKey(word) ? Say.W("day-unclear") : null };
        if (Caller.Current.May(Right.SeeContact)) days.AddRange([Day("endsFrom"), Day("endsTo")]);
        if (Caller.Current.May(Right.SeeStage)) days.AddRange([Day("seenFrom"), Day("seenTo")]);
        return days;
    }
}
