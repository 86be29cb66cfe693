namespace FitCrm.Data.Backups;

/// <summary>The files of a data folder that belong to the club: photos, keys and the like; not the database itself, locks, trials, uploads or logs.</summary>
internal static class DataFiles
{
    private static readonly string[] Passing = ["server.lock", "trial-*", "backup-*", "restore-*", "before-restore-*", "doctor-*", "imports", "fitcrm.db*", "logs"];

    /// <summary>Paths relative to the folder, with forward slashes.</summary>
    public static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Where(Belongs).Order(StringComparer.Ordinal);

    private static bool Belongs(string name)
    {
        var first = name.Split('/')[0];
        return !Array.Exists(Passing, p => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(p, first));
    }
}
