using FitCrm.Kernel;
using FitCrm.Reports.Paper;
using FitCrm.Reports.Sheets;
using FitCrm.Retention;
using FitCrm.Shell.Kit;

namespace FitCrm.Reports.Touches;

/// <summary>The touches of a period as tables and on paper: by touch and state, what stopped them, their messages.</summary>
internal static class TouchTables
{
    private static readonly TouchState[] All = [.. Enum.GetValues<TouchState>().Where(s => s != TouchState.None)];

    public static IEnumerable<NamedSheet> Of(IReadOnlyList<TouchStateRow> states, WorkCounts work)
    {
        yield return NamedSheet.Of(W("by-touch"), [W("col-touch"), .. All.Select(TouchWords.StateOf)], states.GroupBy(s => s.Touch).OrderBy(g => Place(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (object?[])[TouchWords.NameOf(g.Key), .. All.Select(state => (object?)g.Count(s => s.State == state))]));
        yield return NamedSheet.Of(W("stopped-by"), [W("guard"), W("people")], states.Where(s => s.Reason is not null && s.State != TouchState.Fired)
            .GroupBy(s => s.Reason!).OrderByDescending(g => g.Count()).Select(g => new object?[] { TouchWords.GuardOf(g.Key), g.Count() }));
        yield return NamedSheet.Of(W("messages"), [W("col-state"), W("people")], work.Messages.Select(m => new object?[] { Words.Knows("Reports.message-" + m.Key) ? W("message-" + m.Key) : m.Key, m.Value!.GetValue<int>() }));
    }

    public static PaperParts OnPaper(IReadOnlyList<TouchStateRow> states, WorkCounts work, ReportQuestion question) => new()
    {
        Lead = Press.Lead(question),
        Tiles =
        [
            (TouchWords.StateOf(TouchState.Fired), Count(states, TouchState.Fired), W("fired-note")),
            (TouchWords.StateOf(TouchState.Held), Count(states, TouchState.Held), W("held-note")),
            (W("stopped"), Show.Count(states.Count(s => s.State is TouchState.Suppressed or TouchState.Deferred)), W("stopped-note", Count(states, TouchState.Deferred))),
            (W("tasks-on-time"), work.OnTimeShare is { } share ? Show.Percent(share) : "–", W("tasks-on-time-note")),
        ],
        How = W("touches-how"),
    };

    private static string Count(IReadOnlyList<TouchStateRow> states, TouchState state) => Show.Count(states.Count(s => s.State == state));

    // In the order in which a member meets them; what a club added itself stands last.
    private static int Place(string key) => Playbook.Default.Keys.ToList() is var keys && keys.IndexOf(key) is >= 0 and var at ? at : int.MaxValue;

    private static string W(string key, params object[] named) => Words.Of("Reports." + key, named);
}
