using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Touching;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Rounds;

/// <summary>Whom a message to many may reach today, by the guards of the playbook (retention.md 4), told from the facts of this minute: address, consent, freeze, and how much was written lately.</summary>
internal sealed class RoundGuards(Turns turns)
{
    /// <summary>Those of some people of one club whom something stops, with the name of what does: <c>address</c>, or a guard.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Stopped(FitCrmDb db, Guid clubId, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var turn = await turns.Kept(db, clubId, ct);
        var stopped = new Dictionary<Guid, string>();
        var mails = await People.Rows(db).Where(p => people.Contains(p.Id) && p.Email != null).Select(p => new { p.Id, p.Email }).ToDictionaryAsync(p => p.Id, p => p.Email!, ct);
        var dead = await Consents.StoppedAmong(db, [.. mails.Values], ct);
        var allowed = await Consents.AllowedAmong(db, people, Channel.Email, Purpose.Marketing, ct);
        var frozen = (await Freezes.Rows(db).Where(f => people.Contains(f.PersonId) && f.From <= turn.Day && f.To >= turn.Day).Select(f => f.PersonId).ToListAsync(ct)).ToHashSet();
        var lately = await Lately(db, turn, people, ct);
        foreach (var person in people)
        {
            var why = !mails.TryGetValue(person, out var mail) || dead.Contains(mail.ToLowerInvariant()) ? "address"
                : !allowed.Contains(person) ? "consent" : frozen.Contains(person) ? "frozen" : Pressed(lately[person].ToList(), turn);
            if (why is not null) stopped[person] = why;
        }
        return stopped;
    }

    private static async Task<ILookup<Guid, DateOnly>> Lately(FitCrmDb db, Turn turn, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var since = turn.Day.AddDays(-turn.Book.Guards.LongDays);
        var said = await db.Set<TouchEntry>().AsNoTracking().Where(t => people.Contains(t.PersonId) && t.MessageOn != null && t.MessageOn > since).Select(t => new { t.PersonId, t.MessageOn }).ToListAsync(ct);
        return said.ToLookup(t => t.PersonId, t => t.MessageOn!.Value);
    }

    private static string? Pressed(List<DateOnly> days, Turn turn)
    {
        var rule = turn.Book.Guards;
        if (days.Exists(d => d > turn.Day.AddDays(-rule.MessageHours / 24))) return Looks.Guards.NameOf(Guard.MessageHours, rule);
        if (days.Count(d => d > turn.Day.AddDays(-rule.ShortDays)) >= rule.ShortCount) return Looks.Guards.NameOf(Guard.MessagesShort, rule);
        return days.Count >= rule.LongCount ? Looks.Guards.NameOf(Guard.MessagesLong, rule) : null;
    }
}
