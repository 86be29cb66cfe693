using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>What somebody wants to know of the audit. Instants: from included, to not.</summary>
internal sealed record AuditAsk
{
    /// <summary>About this person.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Done by this user.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Done by what is no user: the program itself, the command line.</summary>
    public string? Actor { get; init; }

    /// <summary>Of one of these kinds; none: of all.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Tries that were refused: a right that is missing, a wrong password.</summary>
    public bool Refused { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>After this line of the list, which goes backwards in time.</summary>
    public AuditPlace? After { get; init; }
}

/// <summary>A place in the audit, as it stands in an address: microseconds and id.</summary>
internal sealed record AuditPlace(DateTimeOffset At, Guid Id)
{
    public override string ToString() => $"{(At - DateTimeOffset.UnixEpoch).Ticks / 10}_{Id:N}";

    /// <summary>Reads a place; null where it is none.</summary>
    public static AuditPlace? Read(string? text) => text?.Split('_') is [var at, var id] && long.TryParse(at, out var micros) && micros is > 0 and < 253_402_300_799_000_000 && Guid.TryParse(id, out var line)
        ? new(DateTimeOffset.UnixEpoch.AddTicks(micros * 10), line) : null;
}

/// <summary>Reads the audit for pages and API: a manager what people of the own clubs did; what was written about a person keeps its content from those who may not see people's data.</summary>
internal static class AuditSearch
{
    /// <summary>The words of refused tries.</summary>
    public static readonly IReadOnlyList<string> Refusals = ["denied", "wrong password"];

    /// <summary>The lines that fit, the newest first, one more than asked for.</summary>
    public static async Task<IReadOnlyList<AuditLine>> Lines(FitCrmDb db, AuditAsk ask, int take, CancellationToken ct)
    {
        var rows = await Fit(db, ask).OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Take(take + 1).ToListAsync(ct);
        return [.. rows.Select(l => IsKept(l) ? l with { Body = null } : l)];
    }

    /// <summary>Whether a line's content is not for the caller.</summary>
    public static bool IsKept(AuditLine line) => line.PersonId is not null && Caller.Current.ReachOf(Right.SeeContact) != Reach.Club;

    private static IQueryable<AuditLine> Fit(FitCrmDb db, AuditAsk ask)
    {
        var lines = db.AuditLines();
        if (Caller.Current.ClubsWith(Right.SeeAudit) is { } clubs)
        {
            var theirs = db.Set<UserRole>().Where(r => r.ClubId != null && clubs.Contains(r.ClubId.Value)).Select(r => (Guid?)r.UserId);
            lines = lines.Where(l => theirs.Contains(l.ActorId));
        }
        if (ask.PersonId is { } person) lines = lines.Where(l => l.PersonId == person);
        if (ask.ActorId is { } actor) lines = lines.Where(l => l.ActorId == actor);
        if (ask.Actor is { } name) lines = lines.Where(l => l.ActorId == null && l.Actor == name);
        if (ask.Subjects.Count > 0) lines = lines.Where(l => ask.Subjects.Contains(l.Subject));
        if (ask.Refused) lines = lines.Where(l => Refusals.Contains(l.Action));
        if (ask.From is { } from) lines = lines.Where(l => l.At >= from);
        if (ask.To is { } to) lines = lines.Where(l => l.At < to);
        return ask.After is { At: var at, Id: var id } ? lines.Where(l => l.At < at || (l.At == at && l.Id.CompareTo(id) < 0)) : lines;
    }
}
