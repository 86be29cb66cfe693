using System.Security.Cryptography;

namespace FitCrm.Data.Backups;

/// <summary>One file of a backup or export: its name inside, its size, the SHA-256 of its content in hex.</summary>
public sealed record FileEntry(string Name, long Bytes, string Sha256)
{
    /// <summary>The entry of a file on the disk.</summary>
    public static FileEntry Of(string name, string path)
    {
        using var stream = File.OpenRead(path);
        return new(name, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}

/// <summary>The list that lies in every backup.</summary>
/// <param name="Format">Always <see cref="Backup"/>.</param>
/// <param name="Database"><c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Migrations">The version of the database.</param>
/// <param name="Files">Everything in it.</param>
public sealed record BackupManifest(string Format, string Database, DateTimeOffset MadeAt, IReadOnlyList<string> Migrations, IReadOnlyList<FileEntry> Files)
{
    /// <summary>The word by which a backup is known.</summary>
    public const string Backup = "fitcrm-backup-1";

    /// <summary>Its name inside the backup.</summary>
    public const string Name = "manifest.json";
}
