using Microsoft.EntityFrameworkCore;
using Quartz;

namespace FitCrm.Data.Imports;

/// <summary>Removes what is kept for a while only: what imports wrote after the day in which they can be taken back, files and rejected rows after a month. The lines of the list stay.</summary>
[DisallowConcurrentExecution]
internal sealed class ImportClearing(IDbContextFactory<FitCrmDb> dbs, Writes writes, ImportFiles files, TimeProvider machine) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await Clear(cancellationToken);

    public async Task Clear(CancellationToken ct)
    {
        var (day, month) = (machine.GetUtcNow() - ImportRun.Undoable, machine.GetUtcNow() - TimeSpan.FromDays(ImportFiles.Days));
        foreach (var run in await Old<JournalRow>(j => j.RunId, r => r.EndedAt < day && r.Owner == null && r.State != ImportState.Undoing, ct))
            await writes.Bulk((db, token) => db.Set<JournalRow>().Where(j => j.RunId == run).ExecuteDeleteAsync(token), ct);
        foreach (var run in await Old<FilePiece>(p => p.RunId, r => r.At < month, ct))
            await writes.Bulk((db, token) => db.Set<FilePiece>().Where(p => p.RunId == run).ExecuteDeleteAsync(token), ct);
        foreach (var run in await Old<RejectPiece>(p => p.RunId, r => r.At < month, ct))
            await writes.Bulk((db, token) => db.Set<RejectPiece>().Where(p => p.RunId == run).ExecuteDeleteAsync(token), ct);
        files.RemoveBefore(month);
    }

    private async Task<List<Guid>> Old<T>(System.Linq.Expressions.Expression<Func<T, Guid>> run, System.Linq.Expressions.Expression<Func<ImportRun, bool>> old, CancellationToken ct)
        where T : class
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var there = db.Set<T>().Select(run);
        return await db.Set<ImportRun>().Where(old).Where(r => there.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
    }
}
