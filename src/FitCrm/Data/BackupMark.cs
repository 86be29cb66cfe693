using System.Text.Json;

namespace FitCrm.Data;

/// <summary>What the last backup left behind in the data folder, so that somebody can be told how old it is (decision 0080).</summary>
/// <param name="File">Where it was written.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="MadeAt">When.</param>
public sealed record BackupMark(string File, long Bytes, DateTimeOffset MadeAt)
{
    // "backup-…" in the data folder belongs to no backup.
    private const string Name = "backup-last.json";

    /// <summary>The last backup made of a data folder; null where none is known.</summary>
    public static BackupMark? Read(string folder)
    {
        try { return JsonSerializer.Deserialize<BackupMark>(System.IO.File.ReadAllText(Path.Combine(folder, Name)), JsonSerializerOptions.Web); }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or JsonException) { return null; }
    }

    /// <summary>Leaves the mark. A folder that cannot be written keeps the old one: the backup itself is good.</summary>
    public void Leave(string folder)
    {
        try { System.IO.File.WriteAllText(Path.Combine(folder, Name), JsonSerializer.Serialize(this, JsonSerializerOptions.Web)); }
        catch (Exception fell) when (fell is IOException or UnauthorizedAccessException) { /* doctor tells of the folder */ }
    }
}
