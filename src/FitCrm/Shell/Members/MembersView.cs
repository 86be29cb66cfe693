namespace FitCrm.Shell.Members;

/// <summary>The list of members, as searched.</summary>
public sealed record MembersView(string Typed, IReadOnlyList<MemberLine> Rows, string Text, string? Back, string? Next, bool MayAdd);

/// <summary>One person of the list.</summary>
public sealed record MemberLine(Guid Id, string Name, string Meta, string? Stage, string Plan, string Ends, int? Risk);
