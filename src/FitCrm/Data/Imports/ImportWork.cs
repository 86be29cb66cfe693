using FitCrm.Data.Files;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Imports;

/// <summary>Does what was asked of one import: reads it through for trial, takes it in, or takes it back. Acts as the person who brought the file.</summary>
internal sealed class ImportWork(IServiceProvider services, ImportFiles files, UndoWork undo, Writes writes, IDbContextFactory<FitCrmDb> dbs, WriteTurns turns, AppOptions options, TimeProvider machine, ILogger<ImportWork> log)
{
    public async Task Do(ImportRun run, string me, CancellationToken ct)
    {
        Caller.Current = new(run.ById, run.ByName, run.From, []);
        var kind = services.GetServices<ImportKind>().First(k => k.Name == run.Kind);
        await using var pace = new ImportPace(writes, machine, run, me, ct);
        try
        {
            if (run.State == ImportState.Undoing) await undo.Do(run, kind, pace.Stopped);
            else await Read(run, kind, pace, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { await Ended(run, r => r.Orphan()); }   // the program ends
        catch (OperationCanceledException) { await Stopped(run, pace); }
        catch (FileRefused unfit) { await Ended(run, r => r.End(run.Wrote ? ImportState.Failed : ImportState.Uploaded, machine.GetUtcNow(), files.Said(unfit, run.Id, run.FileName))); }
        catch (Exception fell) when (fell is not OutOfMemoryException)
        {
            log.LogError(fell, "Import {Run} broke", run.Id);
            await Ended(run, r => r.End(run.State == ImportState.Checking ? ImportState.Uploaded : ImportState.Failed, machine.GetUtcNow(), Words.Of("Data.import-broke", fell.Message)));
        }
    }

    private async Task Read(ImportRun run, ImportKind kind, ImportPace pace, CancellationToken ct)
    {
        var path = await files.Find(run.Id, ct) ?? throw new FileRefused("upload-gone", run.FileName, ImportFiles.Days);
        var map = ImportMap.Parse(run.Map, Words.Of("Data.the-map"));
        var sheet = Sheet.Open(path, map);
        var layout = FileLayout.Of(sheet, kind, map, machine.GetUtcNow().Year);
        await pace.Begin();
        var order = new ImportOrder(run.ClubCode, null, null, run.FileName) { Refused = pace.Refused, Progress = pace.Told };
        await using var trial = run.State == ImportState.Checking ? await TrialDesk.Open(options, turns, pace.Stopped) : null;
        var tally = await kind.Run(sheet, layout, order, trial ?? (ImportDesk)new HouseDesk(writes, dbs, options, run.Id), pace.Stopped);
        pace.Told(tally);
        await pace.End();
        await Ended(run, r =>
        {
            r.Count(pace.Counts, pace.Counts.Read, pace.ElapsedMs, pace.Reasons);
            r.End(r.State == ImportState.Checking ? ImportState.Checked : ImportState.Done, machine.GetUtcNow(), null);
        }, noted: run.State == ImportState.Running ? kind : null);
    }

    private async Task Stopped(ImportRun run, ImportPace pace)
    {
        if (run.State == ImportState.Undoing) return;   // another node has taken it over
        await pace.End();
        await Ended(run, r =>
        {
            r.Count(pace.Counts, null, pace.ElapsedMs, pace.Reasons);
            r.End(r.State == ImportState.Checking ? ImportState.Uploaded : ImportState.Cancelled, machine.GetUtcNow(), null);
        });
    }

    private Task Ended(ImportRun run, Action<ImportRun> how, ImportKind? noted = null) => writes.Run(async (db, token) =>
    {
        if (await db.Set<ImportRun>().AsTracking().SingleOrDefaultAsync(r => r.Id == run.Id && r.Owner == run.Owner, token) is not { } now) return;
        how(now);
        if (noted is not null) db.Note("imported", noted.Name, null, new { now.FileName, now.Read, now.Created, now.Updated, now.Unchanged, now.Duplicates, now.Rejected });
    });
}

/// <summary>Writes batches from inside the server: small ones on SQLite, where the queue lets everybody else go first, and remembers what they write.</summary>
internal sealed class HouseDesk(Writes writes, IDbContextFactory<FitCrmDb> dbs, AppOptions options, Guid run) : ImportDesk
{
    public override bool Alone => options.Database != "sqlite";

    public override bool InServer => true;

    public override async Task<T> Look<T>(Func<FitCrmDb, CancellationToken, Task<T>> look, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await look(db, ct);
    }

    public override Task<T> Write<T>(Func<FitCrmDb, CancellationToken, Task<T>> batch, CancellationToken ct) => writes.Bulk((db, token) =>
    {
        db.Journal = new(run);
        return batch(db, token);
    }, ct);
}
