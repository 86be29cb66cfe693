using FitCrm.Data;
using FitCrm.Messaging.Mail;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging;

/// <summary>Messages have a way out: a channel where letters wait, a server that works, a password that can be opened, a wording for what was written.</summary>
internal sealed class MessagingCheckup(Seals seals, BusinessClock clock) : ICheckup
{
    public string Name => "messages";

    public bool IsQuick => true;

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var clubs = await db.Set<Club>().AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        var channels = await db.Set<EmailChannel>().AsNoTracking().ToDictionaryAsync(c => c.ClubId, ct);
        foreach (var (club, waiting) in await Waiting(db, ct))
            if (!channels.ContainsKey(club)) findings.Warn("Messaging.doctor-no-channel", clubs.GetValueOrDefault(club, "?"), waiting);
        foreach (var channel in channels.Values)
            if (channel.Secret is { } secret && seals.Open(secret) is null) findings.Mend("Messaging.doctor-password", clubs.GetValueOrDefault(channel.ClubId, "?"));
        foreach (var health in await db.Set<ChannelHealth>().AsNoTracking().Where(h => h.Trouble != null).ToListAsync(ct))
            findings.Warn("Messaging.doctor-trouble", clubs.GetValueOrDefault(health.ClubId, "?"), health.Trouble!);
        var texts = await Outbound.Rows(db).CountAsync(m => m.State == MessageState.Failed && m.Reason == "no-text", ct);
        if (texts > 0) findings.Warn("Messaging.doctor-no-text", texts);
    }

    private async Task<List<KeyValuePair<Guid, int>>> Waiting(FitCrmDb db, CancellationToken ct)
    {
        var now = clock.Now;
        return await Outbound.Rows(db).Where(m => m.Channel == Channel.Email && m.State == MessageState.Queued && m.DueAt <= now)
            .GroupBy(m => m.ClubId).Select(g => new KeyValuePair<Guid, int>(g.Key, g.Count())).ToListAsync(ct);
    }
}
