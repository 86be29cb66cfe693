using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Imports;

/// <summary>Whose imports the caller may see: those of the clubs in which they may import, and price lists only where these are all clubs.</summary>
internal sealed class ImportPlace(ImportReading reading, ImportBook book, Clubs clubs)
{
    /// <summary>The clubs in which the caller may import.</summary>
    public async Task<IReadOnlyList<Club>> Mine(CancellationToken ct)
    {
        var mine = Caller.Current.ClubsWith(Right.Import);
        return [.. (await clubs.All(ct)).Where(c => mine is null || mine.Contains(c.Id))];
    }

    /// <summary>Whether they are all clubs there are.</summary>
    public async Task<bool> IsEverywhere(CancellationToken ct) => (await Mine(ct)).Count == (await clubs.All(ct)).Count;

    /// <summary>The kinds the caller may import.</summary>
    public async Task<IReadOnlyList<ImportKind>> Kinds(CancellationToken ct)
    {
        var all = await IsEverywhere(ct);
        return [.. book.Kinds.Where(k => all || !k.OfEveryClub)];
    }

    /// <summary>An import of the caller's clubs with its club; refused when there is none.</summary>
    public async Task<Outcome<(ImportRunCard Run, Club Club)>> Of(Guid id, CancellationToken ct) =>
        await reading.Find(id, ct) is { } run && (await Mine(ct)).FirstOrDefault(c => c.Id == run.ClubId) is { } club && (await Kinds(ct)).Any(k => k.Name == run.Kind) ? (run, club) : new ImportUnknown();

    /// <summary>An instant in the club's day and clock.</summary>
    public static string When(DateTimeOffset at, Club club)
    {
        var there = ClubTime.At(at, club.Zone);
        return Say.W("import-when", Show.Day(there.Day), Show.Clock(there.Clock));
    }

    /// <summary>A kind in the words of people.</summary>
    public static string KindWord(string kind) => Words.Knows("Shell.import-kind-" + kind) ? Say.W("import-kind-" + kind) : kind;

    /// <summary>A field in the words of people.</summary>
    public static string FieldWord(string field) => Words.Knows("Shell.import-column-" + field) ? Say.W("import-column-" + field) : field;
}
