using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Sms;

/// <summary>Hears what a club's gateway tells at our address: what became of a message, and what people reply. Runs inside write jobs; told twice it does the same as told once.</summary>
internal sealed class SmsHook(PostBook book, BusinessClock clock)
{
    /// <summary>Takes a call in. <paramref name="ownId"/>: our own id of the message, when the gateway was told to bring it back.</summary>
    public async Task HearIn(FitCrmDb db, Guid clubId, Hooked told, bool stop, Guid? ownId, CancellationToken ct)
    {
        if (told.State != Reported.Nothing && await MessageOf(db, clubId, told, ownId, ct) is { } message) await Note(db, message, told, ct);
        if (stop && told.From is { } from) await Withdraw(db, clubId, from, told.Says!, ct);
    }

    private static async Task<Message?> MessageOf(FitCrmDb db, Guid clubId, Hooked told, Guid? ownId, CancellationToken ct)
    {
        var id = ownId ?? (told.Id is null ? null : await db.Set<Message>().Where(m => m.ProviderId == told.Id && m.ClubId == clubId && m.Channel == Channel.Sms).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct));
        return id is { } named && await PostBook.Find(db, named, ct) is { Channel: Channel.Sms } message && message.ClubId == clubId ? message : null;
    }

    private async Task Note(FitCrmDb db, Message message, Hooked told, CancellationToken ct)
    {
        var words = Words.Of("Messaging.sms-reported", told.Words);
        var noted = told.State switch
        {
            Reported.Delivered => message.Arrive(clock.Now),
            Reported.Dead => message.ComeBack(clock.Now, words),
            _ => message.GoAstray(clock.Now, words),
        };
        if (noted.Refused is null && message.State == MessageState.Bounced) await book.CloseAddress(db, message, words, ct);
    }

    // Everybody to whom this club has written under the number: we know no other.
    private async Task Withdraw(FitCrmDb db, Guid clubId, string number, string says, CancellationToken ct)
    {
        var now = clock.Now;
        var people = await db.Set<Message>().Where(m => m.ClubId == clubId && m.Channel == Channel.Sms && m.Address == number).Select(m => m.PersonId).Distinct().ToListAsync(ct);
        var allowed = await Consents.AllowedAmong(db, people, Channel.Sms, Purpose.Marketing, ct);
        foreach (var person in people.Where(allowed.Contains))
        {
            var said = new NewConsent(Guid.CreateVersion7(now), person, Channel.Sms, Purpose.Marketing, false, now, Words.Of("Messaging.sms-stop-wording", says.Trim()), "sms");
            await Consents.Record(db, said, now, ct);
        }
    }
}
