using FitCrm.Kernel;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.PriceList;

/// <summary>The price list: what is sold, for how much, and how many of it.</summary>
/// <param name="Rows">The plans.</param>
/// <param name="Archived">Whether archived ones are shown too.</param>
/// <param name="Starters">Three usual plans, offered while nothing is on sale: fields for their prices; null else.</param>
/// <param name="Said">What has just been done, or null.</param>
public sealed record PricesView(IReadOnlyList<PriceLine> Rows, bool Archived, IReadOnlyList<FormField>? Starters, string? Said);

/// <summary>One plan of the list; <paramref name="Edit"/> is null where the reader may not change it.</summary>
public sealed record PriceLine(string Name, Money Price, string Term, string Access, string Clubs, int Sold, bool Archived, string? Edit);

/// <summary>The form of a plan.</summary>
/// <param name="Title">New, or its name.</param>
/// <param name="Lead">What a change does.</param>
/// <param name="Address">Where the form goes.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Why">What is to be mended that belongs to no field, or null.</param>
/// <param name="Archive">Where the plan is taken off the list, or null.</param>
public sealed record PriceFormView(string Title, string Lead, string Address, IReadOnlyList<FormField> Fields, string? Why, string? Archive);
