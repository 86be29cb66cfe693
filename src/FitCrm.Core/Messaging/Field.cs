namespace FitCrm.Messaging;

/// <summary>What kind of value a field holds, and so how it is written in the reader's language.</summary>
public enum FieldKind
{
    /// <summary>Written as it is.</summary>
    Text,

    /// <summary>A day, given as <c>yyyy-MM-dd</c>, written in the words of the language.</summary>
    Day,
}

/// <summary>A thing that a wording may name in braces. There are no others: an unknown name is refused when the wording is saved.</summary>
/// <param name="Name">As written between the braces.</param>
/// <param name="Kind">How its value is written.</param>
/// <param name="Always">Filled by the program itself; every other field needs a default in the wording: <c>{firstName|there}</c>.</param>
/// <param name="Sample">A value for previews.</param>
public sealed record Field(string Name, FieldKind Kind, bool Always, string Sample)
{
    /// <summary>All fields, in the order in which the editor offers them.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        new("firstName", FieldKind.Text, false, "Maria"),
        new("fullName", FieldKind.Text, false, "Maria Petrova"),
        new("clubName", FieldKind.Text, true, "Riverside"),
        new("trainerName", FieldKind.Text, false, "Anna"),
        new("sellerName", FieldKind.Text, false, "Tom"),
        new("plan", FieldKind.Text, false, "Standard 12"),
        new("startsOn", FieldKind.Day, false, "2026-01-12"),
        new("endsOn", FieldKind.Day, false, "2027-01-11"),
        new("lastVisitOn", FieldKind.Day, false, "2026-10-30"),
        new("daysAway", FieldKind.Text, false, "15"),
        new("visits", FieldKind.Text, false, "50"),
        new("visitsRecent", FieldKind.Text, false, "8"),
        new("usualDay", FieldKind.Text, false, "Tuesday evening"),
        new("goal", FieldKind.Text, false, "a first pull-up"),
        new("telegramLink", FieldKind.Text, false, "https://t.me/riverside_bot?start=one-time-code"),
    ];

    /// <summary>The field of a name, or null where there is none.</summary>
    public static Field? Of(string name) => All.FirstOrDefault(f => f.Name == name);
}
