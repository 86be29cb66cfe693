using FitCrm.Kernel;

namespace FitCrm.Membership.Register;

/// <summary>What somebody of the staff wrote down about a person; it is never changed, only followed by another.</summary>
internal sealed class Note : Entity, IAudited
{
    /// <summary>Longest note, in characters.</summary>
    public const int Longest = 4000;

    private Note() { }

    public Guid PersonId { get; private init; }
    public string Text { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public Guid? ByUserId { get; private init; }
    public string ByName { get; private init; } = "";

    /// <inheritdoc/>
    public Guid? AuditPersonId => PersonId;

    /// <summary>A note about a person.</summary>
    public static Note Write(Guid id, Guid personId, string text, DateTimeOffset at, Guid? byUserId, string byName) =>
        new() { Id = id, PersonId = personId, Text = text, At = at, ByUserId = byUserId, ByName = byName };
}
