using FitCrm.Kernel;

namespace FitCrm.Messaging;

/// <summary>A person gave, withdrew or regained a consent, or an address of theirs stopped working. Ask <c>Consents.Allows</c> for what holds now.</summary>
[EventName("messaging.consent-changed.v1")]
public sealed record ConsentChanged(Guid PersonId, Channel Channel, Purpose Purpose, bool Given, DateTimeOffset At) : IPersonEvent;

/// <summary>A message came back for good; the address gets nothing more until somebody enters another one.</summary>
[EventName("messaging.message-bounced.v1")]
public sealed record MessageBounced(Guid PersonId, Guid MessageId, Channel Channel, string Address, DateTimeOffset At) : IPersonEvent;

/// <summary>A message was given up: refused by the mail server, or tried too often.</summary>
[EventName("messaging.message-failed.v1")]
public sealed record MessageFailed(Guid PersonId, Guid MessageId, Channel Channel, string Reason, DateTimeOffset At) : IPersonEvent;
