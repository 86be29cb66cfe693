namespace FitCrm.Reports;

/// <summary>Bands of visit days in the 90 calendar days up to the end of a cycle (retention.md 8, figure 13).</summary>
public static class VisitBand
{
    /// <summary>Length of the window in days; its last day is E, or the day of the report if that is earlier.</summary>
    public const int Days = 90;

    /// <summary>All bands, fewest visits first.</summary>
    public static readonly IReadOnlyList<string> All = ["0", "1–5", "6–12", "13–24", "25+"];

    /// <summary>The band of a number of visit days.</summary>
    public static string Of(int visitDays) => visitDays switch
    {
        <= 0 => All[0],
        <= 5 => All[1],
        <= 12 => All[2],
        <= 24 => All[3],
        _ => All[4],
    };
}
