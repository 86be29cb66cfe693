using FitCrm.Data;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Imports;

/// <summary>What an import is, in sentences and numbers.</summary>
internal static class ImportWords
{
    /// <summary>The state in a sentence: kind of note, icon, the strong words, the rest.</summary>
    public static (string? Kind, string Icon, string Strong, string Text) Now(ImportRunCard run)
    {
        var (kind, icon) = run.State switch
        {
            ImportState.Done => ("ok", "circle-check"),
            ImportState.Failed => ("stop", "alert-circle"),
            ImportState.Interrupted or ImportState.Cancelled => ("warn", "alert-triangle"),
            ImportState.Undone => ((string?)null, "arrow-back-up"),
            _ => (null, "info-circle"),
        };
        return (kind, icon, Say.W("import-now-" + run.State), run.Trouble ?? Say.W("import-now-text-" + run.State));
    }

    /// <summary>The button that goes on: the action under the import's address, and its words.</summary>
    public static (string Action, string Text)? GoOn(ImportRunCard run) => run.State switch
    {
        ImportState.Checked when run.Counts.Created + run.Counts.Updated > 0 => ("run", Say.N("import-go", run.Counts.Created + run.Counts.Updated)),
        ImportState.Cancelled or ImportState.Interrupted or ImportState.Failed => ("run", Say.W("import-go-again")),
        _ => null,
    };

    /// <summary>The four numbers of a dry run or a run.</summary>
    public static IReadOnlyList<ImportFigure> Figures(ImportRunCard run)
    {
        var (c, trial, address) = (run.Counts, !run.Wrote, $"/imports/{run.Id}");
        var known = c.Updated + c.Unchanged + c.Duplicates;
        return
        [
            new(Say.W("import-read"), Show.Count(c.Read), Say.W("import-took", Seconds(run.ElapsedMs)), null, null),
            new(Say.W(trial ? "import-would-create" : "import-created"), Show.Count(c.Created), Say.W("import-created-note-" + (trial ? "trial" : "run")),
                run.UndoUntil is not null && c.Created > 0 ? address + "/people" : null, Say.W("import-see-people")),
            new(Say.W("import-known"), Show.Count(known), Say.W("import-known-note", Show.Count(c.Updated), Show.Count(c.Unchanged), Show.Count(c.Duplicates)), null, null),
            new(Say.W("import-rejected"), Show.Count(c.Rejected), Say.W(c.Rejected == 0 ? "import-rejected-none" : "import-rejected-note"),
                c.Rejected > 0 ? address + "/rejects.csv" : null, Say.N("import-download", c.Rejected)),
        ];
    }

    private static string Seconds(long ms) => (ms / 1000d).ToString(ms < 10_000 ? "0.0" : "N0", System.Globalization.CultureInfo.CurrentCulture);
}
