using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Lists;

/// <summary>A page of a list. <paramref name="Total"/> is null where there are more than are counted; <paramref name="Before"/> and <paramref name="After"/> say whether there is a page before and after.</summary>
internal sealed record Cut(IReadOnlyList<Guid> Ids, int? Total, int First, bool Before, bool After);

/// <summary>Where a page begins: behind or before somebody, or at the start.</summary>
internal sealed record CutAt(Guid? After, Guid? Before, int Shown);

/// <summary>Cuts a page out of a question. Up to ten thousand are counted and sorted here, in one pass over the rows; of more than that only the page is read, riding the index of the order.</summary>
internal static class MembersCut
{
    /// <summary>So many are counted; more are "more than".</summary>
    public const int Counted = 10_000;

    /// <summary>The size of a page.</summary>
    public const int Take = 50;

    /// <summary>The page at a place.</summary>
    public static async Task<Cut> Of(IQueryable<ListKey> keys, MembersFilter filter, CutAt at, CancellationToken ct)
    {
        var some = await keys.Take(Counted + 1).ToListAsync(ct);
        return some.Count <= Counted ? InSight(Sorted(some, filter), at) : await Ride(keys, filter, at, ct);
    }

    private static List<ListKey> Sorted(List<ListKey> keys, MembersFilter filter)
    {
        keys.Sort((a, b) => (a.Number != b.Number ? a.Number.CompareTo(b.Number) : string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.Id.CompareTo(b.Id)) * (filter.Descending ? -1 : 1));
        return keys;
    }

    private static Cut InSight(List<ListKey> sorted, CutAt at)
    {
        var start = at.After is { } after ? sorted.FindIndex(k => k.Id == after) + 1 : at.Before is { } before ? Math.Max(0, sorted.FindIndex(k => k.Id == before) - Take) : 0;
        var page = sorted.Skip(start).Take(Take).Select(k => k.Id).ToList();
        return new(page, sorted.Count, start, start > 0, start + page.Count < sorted.Count);
    }

    private static async Task<Cut> Ride(IQueryable<ListKey> keys, MembersFilter filter, CutAt at, CancellationToken ct)
    {
        var place = at.After ?? at.Before;
        var from = place is null ? null : await keys.Where(k => k.Id == place).FirstOrDefaultAsync(ct);
        var back = from is not null && at.After is null;
        var page = await Ordered(keys, from, filter.Sort == "name", filter.Descending ^ back).Take(Take + 1).Select(k => k.Id).ToListAsync(ct);
        var more = page.Count > Take;
        var ids = page.Take(Take).ToList();
        if (back) ids.Reverse();
        return new(ids, null, from is null ? 0 : at.Shown, back ? more : from is not null, back || more);
    }

    // The first bound lets the database begin at the place in its index; the second leaves out what was shown.
    private static IQueryable<ListKey> Ordered(IQueryable<ListKey> keys, ListKey? from, bool byName, bool descending)
    {
        if (from is not null)
        {
            var (id, name, number) = (from.Id, from.Name, from.Number);
            keys = (byName, descending) switch
            {
                (true, false) => keys.Where(k => k.Name.CompareTo(name) >= 0 && (k.Name.CompareTo(name) > 0 || k.Id.CompareTo(id) > 0)),
                (true, true) => keys.Where(k => k.Name.CompareTo(name) <= 0 && (k.Name.CompareTo(name) < 0 || k.Id.CompareTo(id) < 0)),
                (false, false) => keys.Where(k => k.Number >= number && (k.Number > number || k.Id.CompareTo(id) > 0)),
                (false, true) => keys.Where(k => k.Number <= number && (k.Number < number || k.Id.CompareTo(id) < 0)),
            };
        }
        return (byName, descending) switch
        {
            (true, false) => keys.OrderBy(k => k.Name).ThenBy(k => k.Id),
            (true, true) => keys.OrderByDescending(k => k.Name).ThenByDescending(k => k.Id),
            (false, false) => keys.OrderBy(k => k.Number).ThenBy(k => k.Id),
            (false, true) => keys.OrderByDescending(k => k.Number).ThenByDescending(k => k.Id),
        };
    }
}
