using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Doctor;

/// <summary>The database file is whole, its references hold, and its version is this program's.</summary>
internal sealed class DatabaseCheckup : ICheckup
{
    public string Name => "database";

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Find(m => !known.Contains(m)) is { } newer) findings.Mend("Data.doctor-newer", newer);
        if (known.Count > applied.Count) findings.Mend("Data.doctor-older", known.Count - applied.Count);
        if (!db.IsEmbedded()) return;
        await db.Database.OpenConnectionAsync(ct);
        var whole = await Column(db, "PRAGMA integrity_check(20)", ct);
        if (whole is not ["ok"]) findings.Mend("Data.doctor-damaged", string.Join("; ", whole));
        var dangling = await Column(db, "PRAGMA foreign_key_check", ct);
        if (dangling.Count > 0) findings.Mend("Data.doctor-references", dangling.Count, string.Join(", ", dangling.Distinct()));
    }

    private static async Task<List<string>> Column(FitCrmDb db, string sql, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await reader.ReadAsync(ct)) found.Add(reader.GetValue(0).ToString()!);
        return found;
    }
}
