using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Agreements;
using FitCrm.Membership.Register;
using FitCrm.Membership.Timeline;
using FitCrm.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>A contract as it is, or would be, after something was done at the counter. <see cref="EndsOn"/> is null while it rolls on;
/// <see cref="EndedBefore"/> is the end before (for a renewal: of the contract it follows).</summary>
internal sealed record Agreed(Guid ContractId, string Plan, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? EndedBefore, Money? Owed, int? FreezeDaysLeft, IReadOnlyList<Followed> Moved);

/// <summary>A contract bought for later that moved with the end of the one before it.</summary>
internal sealed record Followed(DateOnly StartsOn, DateOnly EndsOn);

/// <summary>Somebody new, as typed at the counter; empty means unknown.</summary>
internal sealed record Newcomer(Guid Id, string? Club, string? FullName, string? Phone, string? Email, DateOnly? Birthday, string? CardCode, string? Language, string? Source);

/// <summary>Somebody in the register with the phone (<paramref name="ByPhone"/>) or e-mail address of a new person.</summary>
internal sealed record PersonAlike(Guid Id, string FullName, bool ByPhone);

/// <summary>Somebody in the register who may be the same person, by <c>phone</c>, <c>email</c> or <c>birthday</c> (and name).</summary>
internal sealed record PersonTwin(Guid Id, string FullName, string By);

/// <summary>The verbs of the pages: the same use cases as the API's, each of which can be rehearsed: run to its end and rolled back.</summary>
internal sealed class Counter(Writes writes, IDbContextFactory<FitCrmDb> dbs, SellContract sell, RenewContract renew, FreezeContract freeze, UnfreezeContract unfreeze, CancelContract cancel, AddPerson add, ChangePerson change, AddNote note, TakePhoto photo, RecordConsent consent, LifeStory story)
{
    /// <summary>Sells a plan from a day on.</summary>
    public Task<Outcome<Agreed>> Sell(Guid personId, Guid id, Guid planId, DateOnly startsOn, bool rehearse, CancellationToken ct) =>
        Run((db, token) => sell.In(db, personId, new SellBody(id, planId, startsOn, null, null), token), false, rehearse, ct);

    /// <summary>Renews a contract; the same plan unless another is named.</summary>
    public Task<Outcome<Agreed>> Renew(Guid contractId, Guid id, Guid? planId, bool rehearse, CancellationToken ct) =>
        Run((db, token) => renew.In(db, contractId, new RenewBody(id, planId, null), token), false, rehearse, ct);

    /// <summary>Freezes from a day to a day, both frozen.</summary>
    public Task<Outcome<Agreed>> Freeze(Guid contractId, Guid id, DateOnly from, DateOnly to, string? reason, bool rehearse, CancellationToken ct) =>
        Run((db, token) => freeze.In(db, contractId, new FreezeBody(id, from, to, reason), token), true, rehearse, ct);

    /// <summary>Ends a freeze: the day is the first one back.</summary>
    public Task<Outcome<Agreed>> Unfreeze(Guid contractId, DateOnly backOn, bool rehearse, CancellationToken ct) =>
        Run((db, token) => unfreeze.In(db, contractId, new UnfreezeBody(backOn), token), true, rehearse, ct);

    /// <summary>Cancels from a day on, with a reason; with <paramref name="later"/> those bought for later too.</summary>
    public Task<Outcome<Agreed>> Cancel(Guid contractId, DateOnly on, string? reason, bool later, bool rehearse, CancellationToken ct) =>
        Run((db, token) => cancel.In(db, contractId, new CancelBody(on, reason, later), token), false, rehearse, ct);

    /// <summary>Writes somebody into the register; answers with their id.</summary>
    public Task<Outcome<Guid>> Join(Newcomer who, CancellationToken ct) => writes.Run((db, token) => JoinIn(db, who, token), ct);

    /// <summary>The same inside a write job of the caller.</summary>
    public async Task<Outcome<Guid>> JoinIn(FitCrmDb db, Newcomer who, CancellationToken ct) => (await add.In(db, BodyOf(who), ct)).As(card => card.Id);

    /// <summary>Whether somebody of this id is written already.</summary>
    public static Task<bool> Joined(FitCrmDb db, Guid id, CancellationToken ct) => db.Set<Person>().AnyAsync(p => p.Id == id, ct);

    /// <summary>Sells a plan inside a write job; says why not.</summary>
    public async Task<Refusal?> SellIn(FitCrmDb db, Guid personId, Guid id, Guid planId, DateOnly startsOn, CancellationToken ct) =>
        (await sell.In(db, personId, new SellBody(id, planId, startsOn, null, null), ct)).Refused;

    /// <summary>Who in the caller's clubs may be the same person; nobody where the form cannot be read yet.</summary>
    public async Task<IReadOnlyList<PersonAlike>> Alike(Newcomer who, CancellationToken ct)
    {
        var read = await add.Read(BodyOf(who), ct);
        if (read.Refused is not null) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Doubles.Alike(db, who.Id, read.Value, ct);
    }

    /// <summary>Who in the caller's clubs may be the same person as somebody in the register.</summary>
    public async Task<IReadOnlyList<PersonTwin>> Twins(Guid personId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, ct) is { } person ? await Doubles.Of(db, person, ct) : [];
    }

    /// <summary>Changes one field of a person as it was typed; <paramref name="extra"/>: one of the extra fields, by its name.</summary>
    public async Task<Refusal?> Change(Guid personId, string field, string? typed, bool extra, CancellationToken ct)
    {
        var patch = extra ? PersonPatch.OneExtra(field, typed) : PersonPatch.One(field, typed);
        return patch.Refused ?? (await writes.Run((db, token) => change.In(db, personId, patch.Value, token), ct)).Refused;
    }

    /// <summary>Gives a card to somebody in the register, in the place of the one they have. Refuses an empty code and a card that another person has.</summary>
    public async Task<Outcome<Guid>> GiveCard(Guid personId, string? code, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code)) return new CardMissing();
        var card = await writes.Run((db, token) => change.In(db, personId, PersonPatch.Card(code.Trim()), token), ct);
        if (card.Refused is { } no) return no;
        return personId;
    }

    /// <summary>Keeps a photo (JPEG) of a person in the place of the one they have; answers with its address.</summary>
    public async Task<Outcome<string?>> KeepPhoto(Guid personId, byte[] file, CancellationToken ct) =>
        (await writes.Run((db, token) => photo.In(db, personId, file, token), ct)).As(p => p.Photo);

    /// <summary>Takes the photo of a person away.</summary>
    public async Task<Outcome<string?>> PhotoAway(Guid personId, CancellationToken ct) =>
        (await writes.Run((db, token) => TakePhoto.Away(db, personId, token), ct)).As(p => p.Photo);

    /// <summary>Writes a note about a person.</summary>
    public async Task<Outcome<Guid>> Note(Guid personId, string? text, CancellationToken ct)
    {
        var line = await writes.Run((db, token) => note.In(db, personId, new NoteBody(null, text), token), ct);
        if (line.Refused is { } no) return no;
        return line.Value.Id;
    }

    /// <summary>Writes down that a person agrees to a channel and purpose, or no longer does, in these words.</summary>
    public async Task<Outcome<Guid>> Consent(Guid personId, string? channel, string? purpose, bool given, string wording, CancellationToken ct)
    {
        var line = await writes.Run((db, token) => consent.In(db, personId, new ConsentBody(null, channel, purpose, given, wording, null), token), ct);
        if (line.Refused is { } no) return no;
        return line.Value.Id;
    }

    /// <summary>A link by which a person links their chat with the club's bot and agrees to its messages.</summary>
    public Task<Outcome<ChatOffer>> ChatLink(Guid personId, CancellationToken ct) => writes.Run((db, token) => consent.ChatLinkIn(db, personId, token), ct);

    /// <summary>What happened with a person, newest first, from a place on; everything, or one group of it.</summary>
    public Task<Outcome<Page<TimelineEntry>>> Story(Guid personId, string? group, string? after, int most, CancellationToken ct) => story.Of(personId, group, after, most, ct);

    private static PersonBody BodyOf(Newcomer who) => new()
    {
        Id = who.Id, Club = who.Club, FullName = who.FullName, Phone = who.Phone, Email = who.Email, Birthday = who.Birthday, CardCode = who.CardCode, Language = who.Language, Source = who.Source,
    };

    private async Task<Outcome<Agreed>> Run(Func<FitCrmDb, CancellationToken, Task<Outcome<ContractCard>>> job, bool freezes, bool rehearse, CancellationToken ct)
    {
        var card = rehearse ? await writes.Rehearse(job, ct) : await writes.Run(job, ct);
        if (card.Refused is { } no) return no;
        var c = card.Value;
        return new Agreed(c.Id, c.Plan, c.StartsOn, c.EndsOn, c.Change?.EndsOnBefore, c.Owed, freezes ? c.FreezeDaysLeft : null, [.. (c.Change?.Moved ?? []).Select(m => new Followed(m.StartsOn, m.EndsOn))]);
    }
}

/// <summary>No card was read.</summary>
public sealed record CardMissing() : Refusal("card-missing", "code");
