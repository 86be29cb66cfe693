using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Settings.Places;

/// <summary>The clubs of the house.</summary>
public sealed record PlacesView(IReadOnlyList<PlaceLine> Rows, string? Said);

/// <summary>One club of the list, with the hours of its day and the next day on which it is closed.</summary>
public sealed record PlaceLine(string Name, string Code, string Zone, string Currency, string Today, string NextClosed, string Href);

/// <summary>One club: its form, its usual week, its closed days.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Lead">Its code.</param>
/// <param name="Address">Where the form goes.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Week">Monday first.</param>
/// <param name="HolidayFields">The form of a closed day; null for a new club.</param>
/// <param name="Closed">Closed days from today on.</param>
/// <param name="More">Address of the later ones, or null.</param>
/// <param name="Why">What is to be mended.</param>
/// <param name="Said">What has just been done.</param>
public sealed record PlaceView(string Title, string Lead, string Address, IReadOnlyList<FormField> Fields, IReadOnlyList<WeekDay> Week, IReadOnlyList<FormField>? HolidayFields,
    IReadOnlyList<ClosedDay> Closed, string? More, string? Why, string? Said)
{
    /// <summary>The id a new club will have, so that a doubled click opens one.</summary>
    public Guid? Id { get; init; }
}

/// <summary>A closed day, and where it is opened again.</summary>
public sealed record ClosedDay(string Day, string Name, string Remove);
