using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Post;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging;

/// <summary>Messages have a way out: a channel where letters wait, a provider that works, secrets that can be opened, a wording for what was written.</summary>
internal sealed class MessagingCheckup(IEnumerable<ICarrier> carriers) : ICheckup
{
    public string Name => "messages";

    public bool IsQuick => true;

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var clubs = await db.Set<Club>().AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        var troubles = await db.Set<ChannelHealth>().AsNoTracking().Where(h => h.Trouble != null).ToListAsync(ct);
        foreach (var carrier in carriers)
        {
            var (word, own) = (WordOf(carrier.Channel), carrier.Channel == Channel.Email);
            var name = own ? "" : Words.Of("Messaging.channel-" + word);
            var setUp = await carrier.Clubs(db).ToListAsync(ct);
            foreach (var (club, waiting) in await Waiting(db, carrier.Channel, ct))
                if (!setUp.Contains(club)) findings.Warn(own ? "Messaging.doctor-no-channel" : "Messaging.doctor-no-way", clubs.GetValueOrDefault(club, "?"), waiting, name, word);
            foreach (var club in await carrier.Locked(db, ct)) findings.Mend(own ? "Messaging.doctor-password" : "Messaging.doctor-way-locked", clubs.GetValueOrDefault(club, "?"), name, word);
            foreach (var health in troubles.Where(h => h.Channel == carrier.Channel))
                findings.Warn(own ? "Messaging.doctor-trouble" : "Messaging.doctor-way-trouble", clubs.GetValueOrDefault(health.ClubId, "?"), health.Trouble!, name, word);
        }
        var texts = await Outbound.Rows(db).CountAsync(m => m.State == MessageState.Failed && m.Reason == "no-text", ct);
        if (texts > 0) findings.Warn("Messaging.doctor-no-text", texts);
    }

    private static string WordOf(Channel channel) => channel switch { Channel.Sms => "sms", Channel.Chat => "telegram", _ => "email" };

    // Those for a later hour too: without a channel none of them will leave then.
    private static Task<List<KeyValuePair<Guid, int>>> Waiting(FitCrmDb db, Channel channel, CancellationToken ct) =>
        Outbound.Rows(db).Where(m => m.Channel == channel && m.State == MessageState.Queued)
            .GroupBy(m => m.ClubId).Select(g => new KeyValuePair<Guid, int>(g.Key, g.Count())).ToListAsync(ct);
}
