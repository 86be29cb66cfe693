using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Snapshots;
using FitCrm.Retention.Work;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention;

/// <summary>What a text would say of a real person today: the values of its named fields, as a message of this minute would have them.</summary>
public sealed class TextFacts
{
    private readonly IDbContextFactory<FitCrmDb> _dbs;
    private readonly Turns _turns;

    internal TextFacts(IDbContextFactory<FitCrmDb> dbs, Turns turns) => (_dbs, _turns) = (dbs, turns);

    /// <summary>The values of a person, about the contract that speaks for them; what is not known is left out. Null for nobody.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> Of(Guid personId, CancellationToken ct)
    {
        await using var db = await _dbs.CreateDbContextAsync(ct);
        if (await People.Rows(db).Where(p => p.Id == personId).Select(p => (Guid?)p.ClubId).SingleOrDefaultAsync(ct) is not { } clubId) return null;
        var turn = await _turns.Now(db, clubId, ct);
        var contract = await Contracts.Rows(db).Where(c => c.PersonId == personId).Foremost(turn.Day).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct) ?? Guid.AllBitsSet;
        var snapshot = await db.Set<Pulse>().Where(p => p.PersonId == personId).Select(p => p.Snapshot).SingleOrDefaultAsync(ct);
        if (snapshot is null || !SnapshotBytes.TryRead(snapshot, out var member)) member = default;
        var who = (await Addressee.Read(db, clubId, [(personId, contract)], ct)).Values.Single();
        return who.Fields(turn.Club, in member, contract, turn.Today);
    }
}
