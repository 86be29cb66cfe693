using FitCrm.Kernel;

namespace FitCrm.Retention;

/// <summary>A touch went out: <paramref name="Key"/> of the playbook, on a day of the club's calendar.</summary>
[EventName("retention.touch-fired.v1")]
public sealed record TouchFired(Guid PersonId, Guid ClubId, Guid TouchId, string Key, string Occurrence, DateOnly On) : IPersonEvent;

/// <summary>A member came into another stage.</summary>
[EventName("retention.stage-changed.v1")]
public sealed record StageChanged(Guid PersonId, Guid ClubId, Stage From, Stage To, StageCause Cause, DateOnly On) : IPersonEvent;
