using FitCrm.Kernel;

namespace FitCrm.Crm.Segments;

/// <summary>A filter of the members' list under a name: one's own, or shared with a club.</summary>
internal sealed class Segment : Entity, IAudited
{
    private const int LongestName = 60;
    private const int LongestQuery = 2000;

    private Segment() { }

    public Guid OwnerId { get; private init; }
    public string OwnerName { get; private init; } = "";

    /// <summary>The club whose staff sees it too; null: only the owner.</summary>
    public Guid? ClubId { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>The filter as it stands in the address.</summary>
    public string Query { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>Keeps a filter. Refuses a name that is empty or longer than 60 characters, and a filter that filters nothing.</summary>
    public static Outcome<Segment> Keep(Guid id, Guid ownerId, string ownerName, Guid? clubId, string? name, string? query, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName) return new SegmentNameUnfit();
        if (string.IsNullOrWhiteSpace(query) || query.Length > LongestQuery) return new SegmentEmpty();
        return new Segment { Id = id, OwnerId = ownerId, OwnerName = ownerName, ClubId = clubId, Name = name.Trim(), Query = query, At = at };
    }
}

/// <summary>The columns that somebody chose for a list.</summary>
internal sealed class ListColumns : Entity
{
    private ListColumns() { }

    public Guid UserId { get; private init; }
    public string List { get; private init; } = "";

    /// <summary>Keys of the columns, separated by commas.</summary>
    public string Columns { get; private set; } = "";

    /// <summary>The first choice of a user for a list.</summary>
    public static ListColumns Of(Guid userId, string list) => new() { Id = DerivedId.Of(userId, "columns|" + list), UserId = userId, List = list };

    /// <summary>Chooses.</summary>
    public void Choose(string columns) => Columns = columns;
}

/// <summary>A name that is empty or too long.</summary>
public sealed record SegmentNameUnfit() : Refusal("segment-name-unfit", "name");

/// <summary>Nothing is filtered.</summary>
public sealed record SegmentEmpty() : Refusal("segment-empty", "name");

/// <summary>No saved filter has this id, or it is of others.</summary>
public sealed record SegmentUnknown() : Refusal("segment-unknown");
