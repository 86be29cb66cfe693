using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Lists;

/// <summary>The list of members, as filtered.</summary>
public sealed record MembersView
{
    /// <summary>What was typed into the search.</summary>
    public string Typed { get; init; } = "";

    /// <summary>How many fit, in words.</summary>
    public required string Lead { get; init; }

    /// <summary>The choices of the filter bar.</summary>
    public required IReadOnlyList<FilterChoice> Bar { get; init; }

    /// <summary>Days that bound the end and the last visit; empty where the reader may not ask for them.</summary>
    public required IReadOnlyList<FormField> Days { get; init; }

    /// <summary>The order as it stands in the address.</summary>
    public required string Sort { get; init; }

    /// <summary>The filter as it stands in the address.</summary>
    public required string Query { get; init; }

    /// <summary>Whether anything is filtered.</summary>
    public required bool Filtered { get; init; }

    /// <summary>Columns that are shown, in their order.</summary>
    public required IReadOnlyList<ListColumn> Columns { get; init; }

    /// <summary>Columns that may be chosen.</summary>
    public required IReadOnlyList<ListColumn> AllColumns { get; init; }

    /// <summary>The people of the page.</summary>
    public required IReadOnlyList<MemberLine> Rows { get; init; }

    /// <summary>"51–100 of 1,234".</summary>
    public required string Range { get; init; }

    /// <summary>Address of the page before, or null.</summary>
    public string? Back { get; init; }

    /// <summary>Address of the page after, or null.</summary>
    public string? Next { get; init; }

    /// <summary>Saved filters.</summary>
    public required IReadOnlyList<SavedChip> Saved { get; init; }

    /// <summary>Clubs with which a filter may be shared.</summary>
    public required IReadOnlyList<(string Value, string Text)> ShareWith { get; init; }

    /// <summary>The id a saved filter will have.</summary>
    public required Guid NewId { get; init; }

    /// <summary>Why a filter was not saved, or null.</summary>
    public string? Why { get; init; }

    /// <summary>The name that was typed for it.</summary>
    public string NameTyped { get; init; } = "";

    /// <summary>What has just been done, or null.</summary>
    public string? Said { get; init; }

    /// <summary>Whether the reader may write somebody into the register.</summary>
    public required bool MayAdd { get; init; }

    /// <summary>The list as files; none where the reader may not take it out.</summary>
    public required IReadOnlyList<(string Text, string Href)> Files { get; init; }

    /// <summary>Whether the reader may act on many at once.</summary>
    public required bool MayActOnMany { get; init; }
}

/// <summary>A column of the list. <paramref name="Sort"/>: address that sorts by it, or null; <paramref name="Order"/>: how it is sorted now (<c>ascending</c>, <c>descending</c>), or null.</summary>
public sealed record ListColumn(string Key, string Text, bool Shown, bool IsNumber, string? Sort, string? Order);

/// <summary>A saved filter above the list.</summary>
public sealed record SavedChip(Guid Id, string Name, string Href, bool Current, bool Mine, string? By);

/// <summary>One person of the list, with the text, day or number of each column by its key.</summary>
public sealed record MemberLine(Guid Id, string Name, string Meta, string? Stage, IReadOnlyDictionary<string, object?> Cells, IReadOnlyList<string> Tags)
{
    /// <summary>A cell in words.</summary>
    public string Shown(string column) => Cells[column] switch { DateOnly day => Show.Day(day), int number => Show.Count(number), var text => text as string ?? "" };
}
