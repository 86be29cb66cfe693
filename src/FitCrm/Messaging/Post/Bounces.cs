using FitCrm.Data;
using FitCrm.Messaging.Mail;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>Takes reports of mail that came back later than the conversation with the server.</summary>
internal sealed class Bounces(BusinessClock clock)
{
    /// <summary>
    /// Reads a raw report inside a write job. It counts only where it names one of our messages and the address that message went to, in a club whose channels the caller manages;
    /// of the final failures only those that speak of the address stop it.
    /// </summary>
    public async Task<BounceAnswer> HearIn(FitCrmDb db, string raw, Func<Guid, bool> mayIn, CancellationToken ct)
    {
        var (reports, known, stopped) = (BounceReport.Read(raw), 0, 0);
        foreach (var report in reports)
        {
            if (await Find(db, report, ct) is not { } message || !mayIn(message.ClubId)) continue;
            known++;
            if (Reply.OfStatus(report.Status) != Verdict.AddressDead || message.ComeBack(clock.Now, $"reported {report.Status}").Refused is not null) continue;
            await Stops.Put(db, message, $"reported {report.Status}", clock.Now, ct);
            stopped++;
        }
        return new(reports.Count, known, stopped);
    }

    private static async Task<Message?> Find(FitCrmDb db, BounceReport report, CancellationToken ct)
    {
        var ids = report.MessageIds.Select(Message.IdOf).OfType<Guid>().ToList();
        var named = await db.Set<Message>().Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        return named.FirstOrDefault(m => m.Address.Equals(report.Recipient, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>How many failed recipients a report names, how many are ours, and how many addresses were stopped for it.</summary>
internal sealed record BounceAnswer(int Failed, int Known, int Stopped);
