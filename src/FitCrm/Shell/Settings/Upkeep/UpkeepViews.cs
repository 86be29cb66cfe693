using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Settings.Upkeep;

/// <summary>How the house stands.</summary>
/// <param name="Facts">Figures with their verdict.</param>
/// <param name="Rest">What else needs a look.</param>
/// <param name="Jobs">Work that comes again and again.</param>
/// <param name="Works">Whether this process does it.</param>
/// <param name="Parked">Events that were given up.</param>
/// <param name="More">Address of the next of them, or null.</param>
/// <param name="Looked">What was looked at, when everything was asked for.</param>
/// <param name="Verdict">The worst of all.</param>
public sealed record UpkeepView(IReadOnlyList<UpkeepFact> Facts, IReadOnlyList<UpkeepFact> Rest, IReadOnlyList<JobLine> Jobs, bool Works, IReadOnlyList<ParkedLine> Parked, string? More, string? Looked, Verdict Verdict)
{
    /// <summary>What has just been done.</summary>
    public string? Said { get; init; }

    /// <summary>What was refused.</summary>
    public string? Why { get; init; }
}

/// <summary>A figure: what is wrong with it and what to do, where something is. Without a verdict it only tells.</summary>
public sealed record UpkeepFact(string Name, string Value, Verdict? Verdict, string? What, string? Advice)
{
    /// <summary>The page where it is mended: its address and name; null where no page does it.</summary>
    public (string Href, string Text)? Mends { get; init; }
}

/// <summary>Work that comes again and again.</summary>
public sealed record JobLine(string Name, string Every, string Last, string Next);

/// <summary>An event that was given up, and where it gets another try.</summary>
public sealed record ParkedLine(string Event, string Handler, string When, int Tries, string Why, (string Name, string Href)? Person, string Retry);
