using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Timeline;

/// <summary>Messages that were sent, came back or were given up, and what the person agreed to.</summary>
internal sealed class MessageStory(StaffBook staff) : ITimelineSource
{
    private static readonly MessageState[] Told = [MessageState.Sent, MessageState.Bounced, MessageState.Failed];

    public string Group => "messages";

    public async Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct)
    {
        var messages = await Outbound.Rows(db).Where(m => m.PersonId == personId && Told.Contains(m.State) && m.EndedAt <= upTo)
            .OrderByDescending(m => m.EndedAt).Take(most).ToListAsync(ct);
        var consents = await Consents.Rows(db).Where(c => c.PersonId == personId && c.At <= upTo).OrderByDescending(c => c.At).Take(most).ToListAsync(ct);
        var agreed = new List<TimelineEntry>(consents.Count);
        foreach (var c in consents) agreed.Add(Of(c, zone) with { By = c.ByUserId is { } id ? (await staff.Find(id, ct))?.Name : null });
        return [.. messages.Select(m => Of(m, zone)).Concat(agreed).OrderByDescending(e => e.At).Take(most)];
    }

    private static TimelineEntry Of(MessageRow m, TimeZoneInfo zone)
    {
        var state = m.State.ToString().ToLowerInvariant();
        return new(m.Id, m.EndedAt!.Value, ClubTime.At(m.EndedAt.Value, zone).Day, "message-" + state, Words.Of("Membership.story-message-" + state, Templates.NameOf(m.Template)));
    }

    private static TimelineEntry Of(ConsentRow c, TimeZoneInfo zone) => new(
        c.Id, c.At, ClubTime.At(c.At, zone).Day, c.Given ? "consent-given" : "consent-withdrawn",
        Words.Of(c.Given ? "Membership.story-consent-given" : "Membership.story-consent-withdrawn", Words.Of("Membership.channel-" + c.Channel.ToString().ToLowerInvariant()), c.Wording));
}
