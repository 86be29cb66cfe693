namespace FitCrm.Crm;

/// <summary>The day of one colleague, or of those of a role whom no task names (<paramref name="OwnerId"/> null).</summary>
/// <param name="OwnerId">The colleague.</param>
/// <param name="Name">Their name; empty for a role.</param>
/// <param name="Role">The role; empty for a colleague.</param>
/// <param name="Open">Tasks that wait.</param>
/// <param name="Late">Those of them whose day has passed.</param>
/// <param name="Due">Those of them for today.</param>
/// <param name="Done">Done today.</param>
public sealed record TeamLine(Guid? OwnerId, string Name, string Role, int Open, int Late, int Due, int Done);
