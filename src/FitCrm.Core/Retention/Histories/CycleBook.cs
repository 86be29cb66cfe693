using FitCrm.Membership;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Histories;

/// <summary>Puts cycles and freezes of a history into a snapshot, as known on a day.</summary>
internal sealed class CycleBook
{
    private readonly History _history;
    private readonly int[] _bought;
    private readonly string[] _groups;
    private readonly HashSet<Guid> _known;
    private readonly int _grace;

    /// <param name="history">The facts.</param>
    /// <param name="known">Contracts that were looked at before; all others are seen late.</param>
    /// <param name="grace">G in days.</param>
    public CycleBook(History history, IEnumerable<Guid> known, int grace)
    {
        (_history, _known, _grace) = (history, [.. known], grace);
        _bought = history.Bought();
        _groups = [.. history.Contracts.Select(c => c.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes what is known on a day; what a cycle went through stays. <paramref name="visits"/>: how many visit days are counted already.</summary>
    public void Write(ref MemberSnapshot member, int day, int visits)
    {
        WriteFreezes(ref member, day);
        var all = Chains.Of(Known(day), _history.JoinedOn, DateOnly.FromDayNumber(day), _grace);
        foreach (var cycle in all) if (cycle.NeverRan) Forget(ref member, cycle.ContractId);
        List<ChainCycle> cycles = [.. all.Where(c => !c.NeverRan)], needed = [];
        foreach (var group in cycles.GroupBy(c => c.Group))
        {
            if (group.LastOrDefault(c => c.StartsOn.DayNumber <= day) is { } running) needed.Add(running);
            needed.AddRange(group.Where(c => c.StartsOn.DayNumber > day));
        }

        foreach (var cycle in needed.OrderBy(c => c.StartsOn.DayNumber > day).ThenBy(c => c.StartsOn.DayNumber > day ? c.StartsOn.DayNumber : -c.EndsOn.DayNumber))
            Place(ref member, cycle, cycles, day, visits);
    }

    private IEnumerable<ChainContract> Known(int day)
    {
        for (var i = 0; i < _history.Contracts.Count; i++)
        {
            var contract = _history.Contracts[i];
            if (Math.Min(_bought[i], contract.S) > day) continue;
            yield return new ChainContract
            {
                Id = contract.Id, Group = contract.Group, Rolls = contract.Rolls, StartsOn = DateOnly.FromDayNumber(contract.S),
                EndsOn = DateOnly.FromDayNumber(_history.EndOf(contract, day)), BoughtOn = DateOnly.FromDayNumber(_bought[i]),
                CancelledOn = contract.CancelledOn != 0 && contract.CancelledOn <= day ? DateOnly.FromDayNumber(contract.CancelledOn) : null,
            };
        }
    }

    private void Place(ref MemberSnapshot member, ChainCycle cycle, IReadOnlyList<ChainCycle> all, int day, int visits)
    {
        var slot = SlotOf(in member, cycle.ContractId);
        if (slot < 0)
        {
            member.Crowded = true;
            slot = FarthestAfter(in member, Math.Max(day, cycle.StartsOn.DayNumber));
            if (slot < 0) return;
            member.Cycles[slot] = default;
        }

        ref var place = ref member.Cycles[slot];
        if (!place.Exists) place = new() { Contract = cycle.ContractId, Year = (byte)cycle.Year, Known = _known.Contains(cycle.ContractId) };
        place.Group = (byte)Array.IndexOf(_groups, cycle.Group);
        place.CancelledOn = cycle.CancelledOn?.DayNumber ?? 0;
        place.Rolls = cycle.Rolls;
        place.A = cycle.ChainStart.DayNumber;
        place.RenewedOn = all.Where(c => c.Group == cycle.Group && c.ContractId != cycle.ContractId && c.StartsOn > cycle.StartsOn)
            .Select(c => c.BoughtOn.DayNumber).DefaultIfEmpty(0).Min();
        if (place.Year == cycle.Year)
        {
            (place.S, place.E, place.Number) = (cycle.StartsOn.DayNumber, cycle.EndsOn.DayNumber, (short)cycle.Number);
            if (cycle.Rolls) place.Origin = _history.Contracts.Find(c => c.Id == cycle.ContractId).S;
        }

        place.NextMark = 0;
        place.T = member.Freezes.Between(place.Group, place.S - 1, place.E);
        var before = place.C;
        Count(ref place, visits);
        if (place.C < before) Remember(ref place, before, visits);
        Visiting.Measure(in member, ref place);
    }

    // Bought to begin later, and taken back before: nothing of it has opened yet.
    private static void Forget(ref MemberSnapshot member, Guid contract)
    {
        for (var i = 0; i < Cycles.Most; i++) if (member.Cycles[i].Exists && member.Cycles[i].Contract == contract) member.Cycles[i] = default;
    }

    private static int SlotOf(in MemberSnapshot member, Guid contract)
    {
        var free = -1;
        for (var i = Cycles.Most - 1; i >= 0; i--)
        {
            if (!member.Cycles[i].Exists) free = i;
            else if (member.Cycles[i].Contract == contract) return i;
        }

        return free;
    }

    // What begins last can wait for a place: its first day is a fact on which the book is written again.
    private static int FarthestAfter(in MemberSnapshot member, int day)
    {
        var farthest = -1;
        for (var i = 0; i < Cycles.Most; i++)
            if (member.Cycles[i].S > day && (farthest < 0 || member.Cycles[i].S > member.Cycles[farthest].S)) farthest = i;
        return farthest;
    }

    // A moved: a visit's mark that this cycle has read is not read again when C comes by once more.
    private void Remember(ref Cycle cycle, int reached, int visits)
    {
        var own = 0;
        for (var i = visits - 1; i >= 0 && _history.Visits[i].Day >= cycle.S; i--) own++;
        if (own == 0) return;
        cycle.ReadFrom = (ushort)Math.Clamp(cycle.ReadTo == 0 ? reached - own + 1 : Math.Min(cycle.ReadFrom, reached - own + 1), 1, ushort.MaxValue);
        cycle.ReadTo = (ushort)Math.Clamp(reached, cycle.ReadTo, ushort.MaxValue);
    }

    private void Count(ref Cycle cycle, int visits)
    {
        (cycle.C, cycle.K) = (0, 0);
        for (var i = visits - 1; i >= 0 && _history.Visits[i].Day >= cycle.A; i--)
        {
            cycle.C++;
            cycle.K += _history.Visits[i].Classes;
        }
    }

    // Known freezes, of each group those that touch made one; the latest that fit.
    private void WriteFreezes(ref MemberSnapshot member, int day)
    {
        List<FrozenSpan> spans = [];
        foreach (var freeze in _history.Freezes.Where(f => f.RecordedOn <= day && f.LastOn(day) >= f.From).OrderBy(f => f.From))
        {
            var contract = _history.Contracts.Find(c => c.Id == freeze.Contract);
            if (contract.Group is null) continue;
            var group = Array.IndexOf(_groups, contract.Group);
            var last = spans.FindLastIndex(s => s.Group == group);
            if (last >= 0 && freeze.From <= spans[last].To + 1) spans[last] = spans[last] with { To = Math.Max(spans[last].To, freeze.LastOn(day)) };
            else spans.Add(new() { From = freeze.From, To = freeze.LastOn(day), Group = group });
        }

        var skip = Math.Max(0, spans.Count - FrozenDays.Most);
        member.Freezes = default;
        foreach (var span in spans.Skip(skip)) member.Freezes.Spans[member.Freezes.Count++] = span;
    }
}
