using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Register;

/// <summary>A consent as the API takes one. <paramref name="Channel"/>: <c>email</c>, <c>sms</c>, <c>chat</c>; <paramref name="Purpose"/>: <c>marketing</c>, <c>service</c>; <paramref name="At"/>: now when it is left out.</summary>
internal sealed record ConsentBody(Guid? Id, string? Channel, string? Purpose, bool? Given, string? Wording, DateTimeOffset? At);

/// <summary>A line of a person's ledger of consents.</summary>
internal sealed record ConsentLine(Guid Id, string Channel, string Purpose, bool Given, DateTimeOffset At, string Wording, string Source, Guid? By)
{
    public static ConsentLine Of(ConsentRow c) => new(
        c.Id, c.Channel.ToString().ToLowerInvariant(), c.Purpose.ToString().ToLowerInvariant(), c.Given, c.At, c.Wording, c.Source, c.ByUserId);
}

/// <summary>Writes down what a person agreed to or refused, and shows what they ever said.</summary>
internal sealed class RecordConsent(IDbContextFactory<FitCrmDb> dbs, BusinessClock clock)
{
    /// <summary>Adds a line inside a write job. Refused: a person of other clubs, an unknown channel or purpose, words that are missing, a moment in the future.</summary>
    public async Task<Outcome<ConsentLine>> In(FitCrmDb db, Guid personId, ConsentBody body, CancellationToken ct)
    {
        var found = await db.PersonFor(personId, Right.RecordConsent, ct);
        if (found.Refused is { } unknown) return unknown;
        if (!EnumWord.TryRead<Channel>(body.Channel, out var channel)) return new ConsentUnclear("channel");
        if (!EnumWord.TryRead<Purpose>(body.Purpose ?? "marketing", out var purpose)) return new ConsentUnclear("purpose");
        if (body.Given is not { } given) return new ConsentUnclear("given");
        var said = new NewConsent(body.Id ?? Guid.CreateVersion7(clock.Now), personId, channel, purpose, given, body.At ?? clock.Now, body.Wording?.Trim() ?? "", "desk", Caller.Current.UserId);
        var written = await Consents.Record(db, said, clock.Now, ct);
        if (written.Refused is { } why) return why;
        return new ConsentLine(said.Id, channel.ToString().ToLowerInvariant(), purpose.ToString().ToLowerInvariant(), given, said.At, said.Wording, said.Source, said.ByUserId);
    }

    /// <summary>A link by which the person links their chat with the club's bot and agrees, inside a write job. Refused: a person of other clubs, a club without a bot.</summary>
    public async Task<Outcome<ChatOffer>> ChatLinkIn(FitCrmDb db, Guid personId, CancellationToken ct)
    {
        var found = await db.PersonFor(personId, Right.RecordConsent, ct);
        return found.Refused is { } unknown ? unknown : await Chats.Offer(db, found.Value.ClubId, personId, clock.Now, ct);
    }

    /// <summary>A person's whole ledger, newest first. Refused: a person of other clubs.</summary>
    public async Task<Outcome<IReadOnlyList<ConsentLine>>> Ledger(Guid personId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.PersonFor(personId, Right.RecordConsent, ct);
        if (found.Refused is { } unknown) return unknown;
        var lines = await Consents.Rows(db).Where(c => c.PersonId == personId).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(ct);
        return lines.ConvertAll(ConsentLine.Of);
    }
}

internal sealed record ConsentUnclear(string What) : Refusal("consent-unclear", What);
