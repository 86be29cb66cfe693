using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Imports;

/// <summary>Reads the list of imports, and one of them with what became of it.</summary>
internal sealed class ImportsQuery(ImportPlace place, ImportReading reading, IDbContextFactory<FitCrmDb> dbs)
{
    private const int Take = 50;
    private const int MostReasons = 20;

    /// <summary>The list, and the form to bring a file with what was chosen and why it was not taken.</summary>
    public async Task<ImportsView> List(int page, string? kind, string? club, (string, string)? why, CancellationToken ct)
    {
        var mine = await place.Mine(ct);
        var (runs, total) = await reading.List([.. mine.Select(c => c.Id)], null, (Math.Max(1, page) - 1) * Take, Take, ct);
        page = Paging.Number(page, total, Take);
        var kinds = (await place.Kinds(ct)).Select(k => (k.Name, ImportPlace.KindWord(k.Name)));
        var first = (page - 1) * Take + 1;
        return new([("", Say.W("import-kind-guess")), .. kinds], mine.Count > 1 ? [.. mine.Select(c => (c.Code, c.Name))] : [], kind, club, why,
            [.. runs.Select(r => LineOf(r, mine.First(c => c.Id == r.ClubId)))],
            total == 0 ? "" : Say.W("range-of", Show.Count(first), Show.Count(first + runs.Count - 1), Show.Count(total)),
            page > 1 ? $"/imports?page={page - 1}" : null, first + runs.Count - 1 < total ? $"/imports?page={page + 1}" : null);
    }

    /// <summary>One import as it stands.</summary>
    public async Task<ImportView> Of(ImportRunCard run, Club club, string? said, CancellationToken ct) => new()
    {
        Address = $"/imports/{run.Id}", FileName = run.FileName, Lead = LeadOf(run, club), State = run.State, Step = StepOf(run), Said = said,
        Now = ImportWords.Now(run), GoOn = ImportWords.GoOn(run), Progress = ProgressOf(run), Figures = IsRead(run) ? ImportWords.Figures(run) : [],
        Reasons = IsRead(run) ? [.. run.Reasons.Take(MostReasons)] : [], ReasonsText = Say.W("import-reasons-of", Show.Count(Math.Min(MostReasons, run.Reasons.Count)), Show.Count(run.Reasons.Count)),
        Undo = run.UndoUntil is { } until ? Say.W("import-undo-until", ImportPlace.When(until, club)) : null,
        Left = await LeftOf(run, ct), MayUndoRest = run.Left.Count > 0 && run.UndoUntil is not null,
    };

    /// <summary>How far something has come.</summary>
    public static ImportProgress? ProgressOf(ImportRunCard run)
    {
        if (run.State is not (ImportState.Checking or ImportState.Running or ImportState.Undoing)) return null;
        var percent = run.TotalRows is > 0 and { } total && run.State != ImportState.Undoing ? Math.Min(100, run.Counts.Read * 100d / total) : (double?)null;
        var text = run.State == ImportState.Undoing ? Say.W("import-undoing-text") : run.Waits ? Say.W("import-waits")
            : percent is null ? Say.W("import-rows-so-far", Show.Count(run.Counts.Read), Show.Count(run.Counts.Rejected))
            : Say.W("import-rows-of", Show.Count(run.Counts.Read), Show.Count(run.TotalRows!.Value), Show.Count(run.Counts.Rejected));
        var stop = run.Stopping || run.State == ImportState.Undoing ? null : $"/imports/{run.Id}/cancel";
        return new($"/imports/{run.Id}/progress", text, percent, stop, run.Stopping ? Say.W("import-stopping") : stop is null ? "" : Say.W(run.State == ImportState.Checking ? "import-stop-check" : "import-stop-run"));
    }

    /// <summary>When it was brought, by whom, as what, for which club.</summary>
    public static string LeadOf(ImportRunCard run, Club club) => Say.W("import-lead", ImportPlace.KindWord(run.Kind), ImportPlace.When(run.At, club), run.By, club.Name);

    private static ImportLine LineOf(ImportRunCard run, Club club) => new($"/imports/{run.Id}", run.FileName, ImportPlace.KindWord(run.Kind), run.By, ImportPlace.When(run.At, club), ImportBadge.Of(run.State),
        IsRead(run) && run.Wrote ? Show.Count(run.Counts.Created) : "", IsRead(run) ? Show.Count(run.Counts.Rejected) : "");

    private static bool IsRead(ImportRunCard run) => run.State is not (ImportState.Uploaded or ImportState.Checking or ImportState.Running or ImportState.Undoing);

    private static int StepOf(ImportRunCard run) => run.State switch { ImportState.Uploaded => 2, ImportState.Checking or ImportState.Checked => 3, _ => 4 };

    private async Task<IReadOnlyList<LeftLine>> LeftOf(ImportRunCard run, CancellationToken ct)
    {
        if (run.Left.Count == 0) return [];
        var ids = run.Left.Select(l => l.PersonId).OfType<Guid>().Distinct().ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var names = await People.Rows(db).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.FullName }).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        return [.. run.Left.Select(l => l.PersonId is { } id && names.TryGetValue(id, out var name)
            ? new LeftLine(name, $"/members/{id}", Say.W("import-left-why", l.What, l.Why))
            : new LeftLine(Say.W("import-left-nobody"), null, Say.W("import-left-why", l.What, l.Why)))];
    }
}
