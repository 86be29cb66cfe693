using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Ledger;

/// <summary>The way out that stands under every marketing message. The signed token is all it needs: no sign-in.</summary>
internal sealed class Unsubscribe(IDbContextFactory<FitCrmDb> dbs, Writes writes, Seals seals, Clubs clubs, BusinessClock clock)
{
    /// <summary>The club whose messages a link would stop, and whether they are stopped already. Refused: a token that was not made here.</summary>
    public async Task<Outcome<WayOut>> Ask(string token, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await Find(db, token, ct) is not { } message) return new LinkInvalid();
        var allowed = await Consents.Allows(db, message.PersonId, message.Channel, Purpose.Marketing, null, ct);
        return new WayOut((await clubs.Get(message.ClubId, ct)).Name, !allowed);
    }

    /// <summary>Withdraws the consent. A second call changes nothing; a consent given anew after it is withdrawn anew.</summary>
    public async Task<Outcome<WayOut>> Leave(string token, CancellationToken ct)
    {
        var asked = await Ask(token, ct);
        if (asked.Refused is not null || asked.Value.Left) return asked;
        var words = Words.Of("Messaging.unsubscribe-wording", asked.Value.ClubName);
        await writes.Run((db, job) => Withdraw(db, token, words, job), ct);
        return asked.Value with { Left = true };
    }

    private async Task Withdraw(FitCrmDb db, string token, string words, CancellationToken ct)
    {
        var message = (await Find(db, token, ct))!;
        if (!await Consents.Allows(db, message.PersonId, message.Channel, Purpose.Marketing, null, ct)) return;
        var now = clock.Now;
        await Consents.Record(db, new(Guid.CreateVersion7(now), message.PersonId, message.Channel, Purpose.Marketing, false, now, words, "unsubscribe"), now, ct);
    }

    private async Task<Message?> Find(FitCrmDb db, string token, CancellationToken ct) =>
        seals.MessageOf(token) is { } id ? await db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) : null;
}

/// <summary>What a link leads to.</summary>
internal sealed record WayOut(string ClubName, bool Left);
