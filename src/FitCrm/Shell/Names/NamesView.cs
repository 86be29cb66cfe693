namespace FitCrm.Shell.Names;

/// <summary>The people behind a number, one page of them.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Lead">For when and for whom, and how many.</param>
/// <param name="From">Where the number stands: address and words.</param>
/// <param name="Column">Head of the last column, which says what each is in the list for.</param>
/// <param name="Rows">This page.</param>
/// <param name="Text">"1–50 of 118".</param>
/// <param name="Back">Address of the page before, or null.</param>
/// <param name="Next">Address of the page after, or null.</param>
public sealed record NamesView(string Title, string Lead, (string Href, string Text) From, string Column, IReadOnlyList<NameRow> Rows, string Text, string? Back, string? Next);

/// <summary>One person of the list.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Full name.</param>
/// <param name="Meta">Plan or club.</param>
/// <param name="Stage">Stage key, or null.</param>
/// <param name="Ends">Last day of the contract, in words.</param>
/// <param name="Risk">0…100, or null without a stage.</param>
/// <param name="Why">What they are in this list for.</param>
/// <param name="Photo">Address of a photo, or null.</param>
public sealed record NameRow(Guid Id, string Name, string Meta, string? Stage, string Ends, int? Risk, string Why, string? Photo = null);
