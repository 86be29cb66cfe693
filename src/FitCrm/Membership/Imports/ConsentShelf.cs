using FitCrm.Data;
using FitCrm.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Imports;

/// <summary>Consents of a batch in the ledger: a yes is written where nothing stands, a no where a yes stands. A withdrawal that was recorded here stands against any file.</summary>
internal sealed class ConsentShelf
{
    private readonly Dictionary<(Guid Person, Channel Channel), bool> _latest;
    private readonly List<NewConsent> _new = [];

    private ConsentShelf(Dictionary<(Guid, Channel), bool> latest) => _latest = latest;

    public static async Task<ConsentShelf> Load(FitCrmDb db, IReadOnlyCollection<Guid> people, bool any, CancellationToken ct)
    {
        if (!any || people.Count == 0) return new([]);
        var rows = await Consents.Rows(db).Where(c => people.Contains(c.PersonId) && c.Purpose == Purpose.Marketing)
            .OrderBy(c => c.At).ThenByDescending(c => c.Given).Select(c => new { c.PersonId, c.Channel, c.Given }).ToListAsync(ct);
        var latest = new Dictionary<(Guid, Channel), bool>();
        foreach (var row in rows) latest[(row.PersonId, row.Channel)] = row.Given;
        return new(latest);
    }

    /// <summary>Takes what a row says; whether that is new.</summary>
    public bool Take(Guid person, Channel channel, bool? given, string wording, DateTimeOffset now)
    {
        if (given is not { } says) return false;
        var known = _latest.TryGetValue((person, channel), out var latest);
        if (says ? known : !known || !latest) return false;
        _latest[(person, channel)] = says;
        _new.Add(new(Guid.CreateVersion7(now), person, channel, Purpose.Marketing, says, now, wording, "import"));
        return true;
    }

    public Task Save(FitCrmDb db, CancellationToken ct) => _new.Count == 0 ? Task.CompletedTask : Consents.RecordMany(db, _new, ct);
}
