using FitCrm.Data.Files;
using FitCrm.Data.Imports;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>A file as it arrives.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="FileName">Its own name, for people to read.</param>
/// <param name="Kind">What its rows are; found out by its columns when null.</param>
/// <param name="ClubId">The club they belong to.</param>
/// <param name="ClubCode">That club's code.</param>
/// <param name="EveryClub">Whether the caller may import into all clubs.</param>
/// <param name="Map">A map as JSON; null for the one kept for this layout, or none.</param>
internal sealed record ArrivingFile(Stream Content, string FileName, string? Kind, Guid ClubId, string ClubCode, bool EveryClub, string? Map);

/// <summary>What people do with imports: bring a file, say how it is to be read, have it checked, run, stopped, taken back. The work itself is done by <see cref="ImportRunner"/>.</summary>
internal sealed class ImportBook(IServiceProvider services, ImportFiles files, ImportReading reading, Writes writes, ImportBell bell, TimeProvider machine)
{
    /// <summary>The largest file that may be uploaded, in bytes; a larger one goes through the command.</summary>
    public const long LargestFile = 200L << 20;

    /// <summary>How many of the things used since are listed.</summary>
    public const int MostLeft = 500;

    /// <summary>The refusal of what needs a file that is gone.</summary>
    public static readonly ImportFileGone FileGone = new(ImportFiles.Days);

    private const int LongestName = 120;

    /// <summary>The kinds there are.</summary>
    public IReadOnlyList<ImportKind> Kinds => [.. services.GetServices<ImportKind>()];

    /// <summary>Takes a file in and looks at it. Refuses one that is too large, empty or no table, an unknown kind, and a map that is none; then nothing is kept.</summary>
    public async Task<Outcome<ImportRunCard>> Receive(ArrivingFile file, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(machine.GetUtcNow());
        var saved = await files.Save(id, file.Content, LargestFile, ct);
        if (saved.Refused is { } no) return no;
        var name = NameOf(file.FileName);
        try
        {
            var (kind, map) = await Understood(file, id, ct);
            if (kind.OfEveryClub && !file.EveryClub) return Gone(id, new ImportOfAllClubs());
            await files.Share(id, ct);
            var run = ImportRun.Receive(id, kind.Name, name, saved.Value.Size, saved.Value.Hash, Caller.Current, machine.GetUtcNow(), file.ClubId, file.ClubCode, map.Text());
            await writes.Run((db, _) => { db.Add(run); return Task.CompletedTask; }, ct);
            return ImportReading.CardOf(run);
        }
        catch (FileRefused unfit) { return Gone(id, new ImportUnfit(FieldOf(unfit), files.Said(unfit, id, name))); }
        catch { files.Remove(id); throw; }
    }

    /// <summary>Says how a file is to be read, inside a job. Refuses while something runs and once rows may stand.</summary>
    public Task<Outcome<ImportRunCard>> Remap(FitCrmDb db, Guid id, string kind, ImportMap map, CancellationToken ct) => Changed(db, id, run => run.Remap(kind, map.Text()), ct);

    /// <summary>Asks for something, inside a job; the work begins after the commit. Refuses what the import's state does not allow.</summary>
    public Task<Outcome<ImportRunCard>> Ask(FitCrmDb db, Guid id, ImportWish wish, CancellationToken ct) => Changed(db, id, run => run.Take(wish, machine.GetUtcNow()), ct);

    /// <summary>Asks a dry run or a run to stop, inside a job. Refuses where nothing runs.</summary>
    public Task<Outcome<ImportRunCard>> Stop(FitCrmDb db, Guid id, CancellationToken ct) => Changed(db, id, run => run.Stop(), ct);

    /// <summary>Keeps a map under a name for the next file of the same layout; the same name again takes its place. Inside a job.</summary>
    public async Task KeepMap(FitCrmDb db, string name, string kind, Sheet sheet, ImportMap map, CancellationToken ct)
    {
        var called = name.Trim() is { Length: > 80 } longer ? longer[..80] : name.Trim();
        if (await db.Set<SavedMap>().AsTracking().SingleOrDefaultAsync(m => m.Kind == kind && m.Name == called, ct) is not { } kept)
            db.Add(kept = new() { Id = Guid.CreateVersion7(machine.GetUtcNow()), Kind = kind, Name = called });
        (kept.Layout, kept.Map) = (ImportReading.LayoutOf(sheet), map.Text());
    }

    private async Task<(ImportKind, ImportMap)> Understood(ArrivingFile file, Guid id, CancellationToken ct)
    {
        var map = file.Map is null ? null : ImportMap.Parse(file.Map, Words.Of("Data.the-map"));
        var path = (await files.Find(id, ct))!;
        var sheet = Sheet.Open(path, map ?? new());
        var kinds = Kinds;
        var kind = file.Kind is null ? FileLook.KindOf(sheet, kinds.Where(k => file.EveryClub || !k.OfEveryClub)) ?? kinds[0]
            : kinds.FirstOrDefault(k => k.Name == file.Kind) ?? throw new FileRefused("import-kind-unknown", file.Kind, string.Join(", ", kinds.Select(k => k.Name)));
        map ??= await reading.KeptFor(kind.Name, sheet, ct) ?? new();
        FileLook.Of(sheet, kind, map, machine.GetUtcNow().Year);   // what cannot be opened at all is refused here; the rest is mended on the page
        return (kind, map);
    }

    private async Task<Outcome<ImportRunCard>> Changed(FitCrmDb db, Guid id, Func<ImportRun, Refusal?> change, CancellationToken ct)
    {
        if (await db.Set<ImportRun>().AsTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } run) return new ImportUnknown();
        if (change(run) is { } no) return no;
        db.AfterCommit(bell.Ring);
        return ImportReading.CardOf(run);
    }

    private Refusal Gone(Guid id, Refusal no)
    {
        files.Remove(id);
        return no;
    }

    private static string FieldOf(FileRefused unfit) => unfit.Code.StartsWith("map", StringComparison.Ordinal) ? "map" : unfit.Code.StartsWith("import-kind", StringComparison.Ordinal) ? "kind" : "file";

    private static string NameOf(string typed)
    {
        var name = new string([.. Path.GetFileName(typed.Replace('\\', '/')).Where(c => !char.IsControl(c))]).Trim();
        return name.Length == 0 ? Words.Of("Data.import-nameless") : name.Length > LongestName ? name[..LongestName] : name;
    }
}
