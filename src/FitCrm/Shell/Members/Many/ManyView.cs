using FitCrm.Kernel;
using FitCrm.Retention;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Lists;

namespace FitCrm.Shell.Members.Many;

/// <summary>The form of work on everybody a filter finds, and what would become of it once it was looked over.</summary>
public sealed record ManyView(string Kind, string Query, Guid Id, string Title, string Lead, string Back, IReadOnlyList<FormField> Fields, string? Why, ManyOutlook? Outlook);

/// <summary>What would become of it: how many are served, how many are left out and why, and of a message what a made-up member would read. <paramref name="No"/>: why it cannot begin.</summary>
public sealed record ManyOutlook(string? No, int Served, IReadOnlyList<(string Count, string Why)> LeftOut, string? Title, string? Body);

/// <summary>How far a round is.</summary>
public sealed record RoundView(Guid Id, string Title, string Lead, string People, int Percent, string Done, IReadOnlyList<(string Count, string Why)> LeftOut, bool Ended)
{
    internal static RoundView Of(RoundLook round)
    {
        var over = round.People - round.Waiting;
        return new(round.Id, Say.W("many-" + round.Kind.ToString().ToLowerInvariant()), Say.W("round-lead", round.ByName, Show.Count(round.People)), MembersFilter.Read(round.Asked).Address(),
            round.People == 0 ? 100 : (int)(100L * over / round.People), Say.N("round-done", round.Became.Served), [.. round.Became.LeftOut.Select(l => (Show.Count(l.Count), WhyOf(l.Why)))], round.Ended);
    }

    /// <summary>Why somebody is left out, in words.</summary>
    internal static string WhyOf(string why) => Words.Knows("Shell.left-" + why) ? Say.W("left-" + why) : TouchWords.GuardOf(why);
}
