using FitCrm.Data;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention;

/// <summary>Where a member stands: keys of relationship and stage (empty without one), points 0–100 (null without a stage), and the points in words.</summary>
public sealed record MemberStanding(Guid PersonId, string Relationship, string Stage, int? Risk, IReadOnlyList<string> Reasons)
{
    /// <summary>The next day on which the engine looks without anything happening; null where nothing changes by itself.</summary>
    public DateOnly? NextLook { get; init; }
}

/// <summary>Where members stand now, from their pulses; of another day <see cref="PastLife"/> tells it from the facts.</summary>
public sealed class Standing
{
    private readonly IDbContextFactory<FitCrmDb> _dbs;
    private readonly Turns _turns;

    internal Standing(IDbContextFactory<FitCrmDb> dbs, Turns turns) => (_dbs, _turns) = (dbs, turns);

    /// <summary>As of the club's business day, with the reasons in the reader's language; people who were never looked at are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, MemberStanding>> Of(IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        await using var db = await _dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<Pulse>().Where(p => people.Contains(p.PersonId) && p.Snapshot != null).Select(p => new { p.PersonId, p.ClubId, p.Snapshot }).ToListAsync(ct);
        var turns = new Dictionary<Guid, Turn>();
        var standings = new Dictionary<Guid, MemberStanding>();
        foreach (var row in rows)
        {
            if (!SnapshotBytes.TryRead(row.Snapshot, out var member)) continue;
            if (!turns.TryGetValue(row.ClubId, out var turn)) turns[row.ClubId] = turn = await _turns.Now(db, row.ClubId, ct);
            standings[row.PersonId] = Of(row.PersonId, in member, turn);
        }

        return standings;
    }

    internal static MemberStanding Of(Guid person, in MemberSnapshot member, Turn turn)
    {
        Assessment answer = default;
        var copy = member;
        Lifecycle.Settle(ref copy, turn.Book, turn.Today, ref answer);
        return new(person, RetentionWords.Of(answer.Relationship), RetentionWords.Of(answer.Stage), answer.Stage == Stage.None ? null : answer.Risk,
            Reasons.Of(in member, turn.Book, turn.Today))
        {
            NextLook = answer.NextLook is > 0 and < int.MaxValue ? DateOnly.FromDayNumber(Math.Max(answer.NextLook, turn.Today + 1)) : null,
        };
    }
}
