using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>Somebody stands in the register for the first time, as a lead or as a member.</summary>
[EventName("membership.person-joined.v1")]
public sealed record PersonJoined(Guid PersonId, Guid ClubId) : IPersonEvent;

/// <summary>Name, address, birthday, card, owner or trainer of a person changed.</summary>
[EventName("membership.person-changed.v1")]
public sealed record PersonChanged(Guid PersonId, Guid ClubId) : IPersonEvent;

/// <summary>A batch of an import wrote these people, or contracts of theirs.</summary>
[EventName("membership.people-imported.v1")]
public sealed record PeopleImported(IReadOnlyList<Guid> PersonIds) : IEvent;
