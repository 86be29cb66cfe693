using FitCrm.Kernel;

namespace FitCrm.Messaging.Post;

/// <summary>An address that sent a message back for good. Nothing more goes there until a member of staff lifts the stop.</summary>
internal sealed class AddressStop : Entity, IAudited
{
    private AddressStop()
    {
    }

    public Guid PersonId { get; private init; }

    public Channel Channel { get; private init; }

    /// <summary>Lower case.</summary>
    public string Address { get; private init; } = "";

    public Guid MessageId { get; private init; }

    /// <summary>The server's words.</summary>
    public string Why { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public Guid? LiftedBy { get; private set; }

    Guid? IAudited.AuditPersonId => PersonId;

    /// <summary>Stops the address of a message that came back.</summary>
    public static AddressStop Put(Message message, string why, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        PersonId = message.PersonId,
        Channel = message.Channel,
        Address = message.Address.ToLowerInvariant(),
        MessageId = message.Id,
        Why = why,
        At = at,
    };

    /// <summary>Somebody knows that the address works again. Refused when it is not stopped.</summary>
    public Outcome<AddressStop> Lift(Guid? by, DateTimeOffset at)
    {
        if (LiftedAt is not null) return new NotStopped();
        (LiftedAt, LiftedBy) = (at, by);
        Raise(new ConsentChanged(PersonId, Channel, Purpose.Marketing, true, at));
        return this;
    }
}

internal sealed record NotStopped() : Refusal("not-stopped", "address");
