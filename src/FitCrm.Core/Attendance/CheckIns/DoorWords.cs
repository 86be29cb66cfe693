using System.Globalization;
using System.Text.RegularExpressions;
using FitCrm.Kernel;

namespace FitCrm.Attendance.CheckIns;

/// <summary>The door's reasons and warnings as stable codes for programs and as sentences for people.</summary>
public static partial class DoorWords
{
    /// <summary>The code: <c>OutsideHours</c> is <c>outside-hours</c>.</summary>
    public static string Code(Enum value) => Humps().Replace(value.ToString(), "-").ToLowerInvariant();

    /// <summary>The codes of several warnings, in the order of their definition.</summary>
    public static IReadOnlyList<string> Codes(DoorWarnings warnings) =>
        warnings == DoorWarnings.None ? [] : [.. Enum.GetValues<DoorWarnings>().Where(w => w != DoorWarnings.None && warnings.HasFlag(w)).Select(w => Code(w))];

    /// <summary>The sentence of a reason with what it names.</summary>
    public static string Sentence(DoorReason reason, string? named) => Words.Of($"Attendance.door-{Code(reason)}",
        DateOnly.TryParseExact(named, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : named ?? "");

    /// <summary>The sentence of a warning's code.</summary>
    public static string Sentence(string warning) => Words.Of($"Attendance.door-{warning}");

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Humps();
}
