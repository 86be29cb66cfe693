using FitCrm.Data;
using FitCrm.Data.Files;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.World;

/// <summary>Imports text as the command would import a file.</summary>
internal static class Importing
{
    public static async Task<ImportTally> Import(this Club club, string kind, string csv, string? map = null, bool dryRun = false, string? code = null)
    {
        Caller.Current = Caller.CommandLine;
        var path = Path.Combine(club.DataFolder, $"{kind}-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, csv);
        if (map is not null) await File.WriteAllTextAsync(path + ".json", map);
        var import = ActivatorUtilities.CreateInstance<Import>(club.Services);
        var report = await import.Run(kind, path, map is null ? null : path + ".json", new(code, null, null, "members.csv"), dryRun, _ => { }, default);
        return report.Tally;
    }

    /// <summary>Created, updated, unchanged, duplicates, rejected.</summary>
    public static (long Created, long Updated, long Unchanged, long Duplicates, long Rejected) Counts(this ImportTally tally) =>
        (tally.Created, tally.Updated, tally.Unchanged, tally.Duplicates, tally.Rejected);
}
