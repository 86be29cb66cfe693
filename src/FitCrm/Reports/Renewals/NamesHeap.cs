using System.Globalization;

namespace FitCrm.Reports.Renewals;

/// <summary>Keeps the first names after a place, out of as many as come by: memory holds one page.</summary>
internal sealed class NamesHeap(NamesWanted wanted)
{
    private readonly SortedSet<(string Place, DueLine Line)> _page = new(Comparer<(string Place, DueLine Line)>.Create((a, b) => string.CompareOrdinal(a.Place, b.Place)));
    private readonly int _take = Math.Clamp(wanted.Take, 1, 500);
    private int _total, _after;

    public void Offer(DueLine line)
    {
        if (!wanted.Holds(line)) return;
        _total++;
        var place = PlaceOf(line);
        if (wanted.After is { } after && string.CompareOrdinal(place, after) <= 0) return;
        _after++;
        _page.Add((place, line));
        if (_page.Count > _take) _page.Remove(_page.Max);
    }

    public NamesPage Page() => new([.. _page.Select(p => p.Line)], _total, _after > _page.Count ? _page.Max.Place : null);

    private static string PlaceOf(DueLine line) => string.Create(CultureInfo.InvariantCulture,
        $"{line.Cycle.LostOn:yyyy-MM-dd}~{line.Name}~{line.Cycle.Term.ContractId:N}");
}
