using FitCrm.Staff;

namespace FitCrm.Retention.Playbooks;

/// <summary>What a written playbook may say at most: counts, lengths, names.</summary>
internal static class Bounds
{
    /// <summary>Days, about ten years: nothing in a playbook is longer.</summary>
    public const int Farthest = 3660;

    private const int LongestName = 60;

    // Handout gives a seller's task to whoever sold, else to the role sales.
    private static readonly string[] Owners = ["seller", .. Roles.All.Where(r => Rights.Of(r, Right.Tasks) != Reach.None)];

    /// <summary>Names the first place that says more or less than can be.</summary>
    /// <exception cref="FormatException">There is one.</exception>
    public static void Check(PlaybookFile file)
    {
        if (file.Touches.Count is < 1 or > 60) throw new FormatException("A playbook has 1 to 60 touches.");
        if (file.Touches.GroupBy(t => t.Key).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new FormatException($"Touch “{twice.Key}” stands there twice.");
        if (file.Holdout is < 0 or > 10) throw new FormatException("The holdout is 0 to 10 percent.");
        if (file.Risk.Count > 32) throw new FormatException("At most 32 rules of risk.");
        Check(file.Stages);
        Check(file.Guards);
        foreach (var touch in file.Touches) Check(touch);
    }

    private static void Check(StagesPart stages)
    {
        Within("stages.longest", stages.Longest, 1, Farthest);
        Within("stages.grace", stages.Grace, 1, Farthest);
        Within("stages.shortBelow", stages.ShortBelow, 1, Farthest);
    }

    // A wait of 0 is none; a span of 0 days could count nothing.
    private static void Check(GuardsPart guards)
    {
        if (guards.ShortCount is < 1 or > 8 || guards.LongCount is < 1 or > 8) throw new FormatException("A span allows 1 to 8 messages.");
        Within("guards.cap", guards.Cap, 0, int.MaxValue);
        Within("guards.callDays", guards.CallDays, 0, 365);
        Within("guards.messageHours", guards.MessageHours, 0, 8760);
        Within("guards.shortDays", guards.ShortDays, 1, 365);
        Within("guards.longDays", guards.LongDays, 1, 365);
    }

    private static void Check(TouchPart touch)
    {
        if (touch.Key.Length is < 1 or > LongestName || touch.Key.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            throw new FormatException($"“{touch.Key}” is no key of a touch; it has 1 to {LongestName} of the letters a-z, 0-9 and -.");
        var place = $"touch “{touch.Key}”";
        if (touch.HoldPercent is { } hold) Within($"{place}, holdPercent", hold, 0, 100);
        Check(touch, place);
        foreach (var variant in touch.Variants) Check(variant, $"{place}, variants");
        foreach (var opening in touch.Opens)
            if (opening.Way is { } way) Check(way, $"{place}, way");
    }

    private static void Check(WayPart way, string place)
    {
        Named(way.Owner, way.Template, place);
        foreach (var companion in way.Companions ?? []) Named(companion.Owner, companion.Template, $"{place}, companions");
    }

    private static void Named(string? owner, string? template, string place)
    {
        if (owner is not null && !Owners.Contains(owner)) throw new FormatException($"{place}: “{owner}” is no owner; it is one of {string.Join(", ", Owners)}.");
        if (template is not null && (string.IsNullOrWhiteSpace(template) || template.Length > LongestName)) throw new FormatException($"{place}: “{template}” is no template; its name has 1 to {LongestName} letters.");
    }

    private static void Within(string place, int number, int least, int most)
    {
        if (number >= least && number <= most) return;
        throw new FormatException(most == int.MaxValue ? $"{place} is at least {least}, not {number}." : $"{place} is {least} to {most}, not {number}.");
    }
}
