namespace FitCrm.Shell.Sales;

/// <summary>Leads as a list: the names behind every number of the board and of the figures.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Text">"1–50 of 118".</param>
/// <param name="Choices">What is filtered by.</param>
/// <param name="Rows">This page.</param>
/// <param name="BoardHref">The same as a board.</param>
/// <param name="Back">Address of the page before, or null.</param>
/// <param name="Next">Address of the page after, or null.</param>
public sealed record LeadListView(string Title, string Text, LeadChoices Choices, IReadOnlyList<LeadListLine> Rows, string BoardHref, string? Back, string? Next);

/// <summary>One lead of the list.</summary>
public sealed record LeadListLine(Guid Id, string Name, string Meta, string Stage, string Owner, string Step, string Kind, string? Icon);
