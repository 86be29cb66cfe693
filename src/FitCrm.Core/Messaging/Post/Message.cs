using FitCrm.Kernel;

namespace FitCrm.Messaging.Post;

/// <summary>A message on its way. Its wording is looked up when it is first tried and then kept, so that a second try is the same letter.</summary>
internal sealed class Message : Entity
{
    /// <summary>Longest id of a provider that is kept.</summary>
    public const int LongestProviderId = 200;

    private Message()
    {
    }

    public Guid PersonId { get; private init; }

    public Guid ClubId { get; private init; }

    public Channel Channel { get; private init; }

    public Purpose Purpose { get; private init; }

    public string Template { get; private init; } = "";

    public string Language { get; private init; } = "";

    public string Address { get; private init; } = "";

    /// <summary>The named values, as a JSON object.</summary>
    public string Fields { get; private init; } = "{}";

    public Guid? TouchId { get; private init; }

    public MessageState State { get; private set; }

    /// <summary>Why it stands there: the server's words, or a word such as <c>consent</c>, <c>address</c>, <c>too-late</c>, <c>not-today</c>, <c>no-text</c>.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset QueuedAt { get; private init; }

    /// <summary>When it may next be tried.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset GoodUntil { get; private init; }

    /// <summary>The provider's own id of it, where it gives one: delivery reports name it.</summary>
    public string? ProviderId { get; private set; }

    /// <summary>When the provider reported that it reached the phone; none: not reported, or the channel has no reports.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When the server took it, or it was given up.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Tries that reached the server.</summary>
    public int Tries { get; private set; }

    /// <summary>Language and version of the wording it was first tried with (<c>en/3</c>); before a colon the kind of text, where it is not that of the channel (<c>Email:en/3</c>).</summary>
    public string? WrittenIn { get; private set; }

    /// <summary>The node that has it in hand.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>Until when, by the machine's clock.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    /// <summary>The Message-ID without brackets: always the same for this message. <paramref name="domain"/> is that of the sender's address.</summary>
    public string MailId(string domain) => MailId(Id, domain);

    /// <summary>The Message-ID of a message's id.</summary>
    public static string MailId(Guid id, string domain) => $"{id:N}@{domain}";

    /// <summary>The message of a Message-ID, or null when it is not one of ours.</summary>
    public static Guid? IdOf(string mailId) => Guid.TryParseExact(mailId.Split('@')[0], "N", out var id) ? id : null;

    /// <summary>A letter that takes its place in the queue. <paramref name="today"/> false: the business day is not the real one, and the letter never leaves.</summary>
    public static Message Queue(Letter letter, DateTimeOffset now, TimeZoneInfo zone, bool today, string fields)
    {
        var clock = ClubTime.At(now, zone);
        if (letter.On is { } day && day != clock.Day) (today, now) = (false, ClubTime.InstantOf(day, clock.Clock, zone));
        var due = SendWindow.Next(letter.NotBefore is { } from && from > now ? from : now, zone, letter.Purpose);
        return new()
        {
            Id = letter.Id,
            PersonId = letter.PersonId,
            ClubId = letter.ClubId,
            Channel = letter.Channel,
            Purpose = letter.Purpose,
            Template = letter.Template,
            Language = letter.Language,
            Address = letter.Address,
            Fields = fields,
            TouchId = letter.TouchId,
            State = today ? MessageState.Queued : MessageState.Cancelled,
            Reason = today ? null : "not-today",
            QueuedAt = now,
            DueAt = due,
            GoodUntil = (letter.GoodUntil ?? due.AddDays(3)).ToUniversalTime(),
            EndedAt = today ? null : now,
        };
    }

    /// <summary>Keeps the wording of the first try.</summary>
    public void WriteIn(TextFor where, string language, int version) => WrittenIn ??= where == TextShelf.Own(Channel) ? $"{language}/{version}" : $"{where}:{language}/{version}";

    /// <summary>Which text it was first tried with; a bug to ask before that.</summary>
    public (TextFor For, string Language, int Version) Written()
    {
        var (kind, rest) = WrittenIn!.Split(':') is [var k, var r] ? (Enum.Parse<TextFor>(k), r) : (TextShelf.Own(Channel), WrittenIn);
        return rest.Split('/') is [var language, var version] ? (kind, language, int.Parse(version, System.Globalization.CultureInfo.InvariantCulture)) : throw new InvalidOperationException($"{WrittenIn} is no version.");
    }

    /// <summary>The server took it. Refused unless it is in hand.</summary>
    public Outcome<Message> MarkSent(DateTimeOffset at, string words, string? providerId = null)
    {
        Tries++;
        return InHand(() =>
        {
            ProviderId = providerId;
            End(MessageState.Sent, words, at);
        });
    }

    /// <summary>The provider reports that it arrived. Refused when it never left; said twice, the first counts.</summary>
    public Outcome<Message> Arrive(DateTimeOffset at)
    {
        if (State is not (MessageState.Sending or MessageState.Sent)) return new NotInHand();
        DeliveredAt ??= at;
        return this;
    }

    /// <summary>The provider reports that it did not arrive; the address may be right. Refused when it never left, or was reported to have arrived.</summary>
    public Outcome<Message> GoAstray(DateTimeOffset at, string words)
    {
        if (State is not (MessageState.Sending or MessageState.Sent) || DeliveredAt is not null) return new NotInHand();
        Fail(at, words);
        return this;
    }

    /// <summary>The server said: later. After the last try of <see cref="BackOff"/> it is given up.</summary>
    public Outcome<Message> TryLater(DateTimeOffset at, string words)
    {
        Tries++;
        return BackOff.After(Tries) is { } wait ? InHand(() => Wait(at + wait, words)) : GiveUp(at, words);
    }

    /// <summary>The channel does not work just now: nothing is known of the message, and the try does not count.</summary>
    public Outcome<Message> WaitForChannel(DateTimeOffset at, string words, TimeSpan? wait = null) => InHand(() => Wait(at + (wait ?? BackOff.ChannelRest), words));

    /// <summary>Laid back untried: the program is stopping.</summary>
    public Outcome<Message> LayBack(DateTimeOffset at) => InHand(() => Wait(at, Reason ?? ""));

    /// <summary>The server refuses this message, or there is no text for it.</summary>
    public Outcome<Message> GiveUp(DateTimeOffset at, string words) => InHand(() => Fail(at, words));

    /// <summary>The address does not work. Also after it was sent: reports come days later. Refused when it never left.</summary>
    public Outcome<Message> ComeBack(DateTimeOffset at, string words)
    {
        if (State is not (MessageState.Sending or MessageState.Sent)) return new NotInHand();
        End(MessageState.Bounced, words, at);
        Raise(new MessageBounced(PersonId, Id, Channel, Address, at));
        return this;
    }

    /// <summary>It shall not leave any more. Refused once the server has it.</summary>
    public Outcome<Message> Cancel(DateTimeOffset at, string why)
    {
        if (State is not (MessageState.Sending or MessageState.Queued)) return new NotInHand();
        End(MessageState.Cancelled, why, at);
        return this;
    }

    private Outcome<Message> InHand(Action then)
    {
        if (State != MessageState.Sending) return new NotInHand();
        then();
        return this;
    }

    private void Fail(DateTimeOffset at, string words)
    {
        End(MessageState.Failed, words, at);
        Raise(new MessageFailed(PersonId, Id, Channel, words, at));
    }

    private void Wait(DateTimeOffset until, string words) =>
        (State, DueAt, Reason, ClaimedBy, ClaimedUntil) = (MessageState.Queued, until, words, null, null);

    private void End(MessageState state, string words, DateTimeOffset at) =>
        (State, Reason, EndedAt, ClaimedBy, ClaimedUntil) = (state, words, at, null, null);
}

internal sealed record NotInHand() : Refusal("not-in-hand");
