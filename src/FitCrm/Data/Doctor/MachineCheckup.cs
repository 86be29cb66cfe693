using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Doctor;

/// <summary>Room on the disk, a clock that goes forward and agrees with the database's, and a folder that can be written.</summary>
internal sealed class MachineCheckup(AppOptions options, TimeProvider machine) : ICheckup
{
    private const long LeastFree = 1L << 30;
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    public string Name => "machine";

    public bool IsQuick => true;

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var free = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace;
        if (free < LeastFree / 5) findings.Mend("Data.doctor-disk", free >> 20);
        else if (free < LeastFree) findings.Warn("Data.doctor-disk", free >> 20);
        await LookAtClock(db, findings, ct);
        LookAtFolder(findings);
        if (!options.LoopbackOnly && options.Urls.Contains("http://", StringComparison.OrdinalIgnoreCase)) findings.Warn("Data.doctor-open-http", options.Urls);
    }

    private async Task LookAtClock(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        if (now.Year < 2026) findings.Mend("Data.doctor-clock", now);
        var latest = await db.Set<AuditRow>().MaxAsync(a => (DateTimeOffset?)a.At, ct);
        if (latest > now + Slack) findings.Mend("Data.doctor-clock-back", latest, now);
        if (db.IsEmbedded()) return;
        var there = await db.Database.SqlQueryRaw<DateTimeOffset>("SELECT now() AS \"Value\"").SingleAsync(ct);
        if ((there - now).Duration() > Slack) findings.Warn("Data.doctor-clock-database", there, now);
    }

    private void LookAtFolder(Findings findings)
    {
        var probe = Path.Combine(options.DataFolder, $"doctor-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception fell) when (fell is IOException or UnauthorizedAccessException)
        {
            findings.Mend("Data.doctor-folder", options.DataFolder, fell.Message);
        }
    }
}
