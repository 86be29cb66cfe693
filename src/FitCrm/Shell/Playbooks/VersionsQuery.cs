using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Stages;
using FitCrm.Staff;

namespace FitCrm.Shell.Playbooks;

/// <summary>A version of the playbook in the list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="When">Since which day it holds, or that it came with the program.</param>
/// <param name="Who">Who saved it and at what time; empty for the default.</param>
/// <param name="Changes">What it changed, in sentences.</param>
/// <param name="Back">Where it is made the next version from; null for the one in force, and for who may not edit.</param>
public sealed record VersionLine(int Number, string When, string Who, IReadOnlyList<string> Changes, string? Back);

/// <summary>The versions of a playbook, the newest first.</summary>
/// <param name="Lead">Of which clubs.</param>
/// <param name="Club">Code of the club, empty for all.</param>
/// <param name="Current">The version in force.</param>
/// <param name="Rows">This page.</param>
/// <param name="Back">The newest ones, or null.</param>
/// <param name="Next">Older ones, or null.</param>
/// <param name="Why">Why a way back was refused, or null.</param>
public sealed record VersionsView(string Lead, string Club, int Current, IReadOnlyList<VersionLine> Rows, string? Back, string? Next, string? Why);

/// <summary>Reads the list of versions.</summary>
internal sealed class VersionsQuery(PlaybookEditor editor)
{
    private const int Take = 20;
    private const int MostChanges = 12;

    /// <summary>A page of them; null for a club that is none of the reader's.</summary>
    public async Task<VersionsView?> Of(RetentionGround ground, int? below, string? why, CancellationToken ct)
    {
        if ((await editor.Read(ground.Code, ct)) is not { Refused: null, Value: var now }) return null;
        var club = now.Clubs[0];
        var saved = await editor.History(club.Id, below, Take + 1, ct);   // one more, for what the oldest shown changed
        var may = now.Clubs.All(c => Caller.Current.ReachOf(Right.EditPlaybook, c.Id) == Reach.Club);
        var rows = saved.Take(Take).Select((v, i) => Line(v, i + 1 < saved.Count ? saved[i + 1] : null, club, now.Book.Version, may ? $"/retention/playbook/versions/{v.Number}?club={ground.Code}" : null)).ToList();
        return new(Say.W("versions-lead", string.Join(", ", now.Clubs.Select(c => c.Name))), ground.Code, now.Book.Version, rows,
            below is null ? null : $"/retention/playbook/versions?club={ground.Code}", saved.Count > Take ? $"/retention/playbook/versions?club={ground.Code}&below={rows[^1].Number}" : null, why);
    }

    private static VersionLine Line(PlaybookSaved version, PlaybookSaved? before, Club club, int current, string? back)
    {
        var changes = before is null ? [] : PlaybookText.Changes(before.Text, version.Text);
        List<string> said = [.. changes.Take(MostChanges).Select(PlayWords.Change)];
        if (changes.Count > MostChanges) said.Add(Say.N("and-more", changes.Count - MostChanges));
        return new(version.Number, version.Since is { } since ? Say.W("since-day", Show.LongDay(since)) : Say.W("version-default"),
            version.At is { } at ? Say.W("by-at", version.By ?? Say.W("somebody"), Show.Day(ClubTime.At(at, club.Zone).Day), Show.Clock(ClubTime.At(at, club.Zone).Clock)) : "",
            said, version.Number == current ? null : back);
    }
}
