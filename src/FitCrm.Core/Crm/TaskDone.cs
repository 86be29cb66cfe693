using FitCrm.Kernel;

namespace FitCrm.Crm;

/// <summary>A member of staff did a task and said what came of it.</summary>
/// <param name="PersonId">The member it was about.</param>
/// <param name="TaskId">The task.</param>
/// <param name="Touch">Key of the touch it carried out, if any.</param>
/// <param name="Outcome">One of the words of <see cref="Outcomes"/>.</param>
/// <param name="Note">What they added in their own words.</param>
/// <param name="On">The club's day.</param>
[EventName("crm.task-done.v1")]
public sealed record TaskDone(Guid PersonId, Guid TaskId, string? Touch, string Outcome, string? Note, DateOnly On) : IPersonEvent;
