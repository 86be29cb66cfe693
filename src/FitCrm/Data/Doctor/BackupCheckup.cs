using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Doctor;

/// <summary>There is a backup of this week. A house in its first week is given the time.</summary>
internal sealed class BackupCheckup(AppOptions options, TimeProvider machine) : ICheckup
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public string Name => "backup";

    public bool IsQuick => true;

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var before = machine.GetUtcNow() - Week;
        if (BackupMark.Read(options.DataFolder) is { } last)
        {
            if (last.MadeAt < before) findings.Warn("Data.doctor-backup-old", last.MadeAt, last.File);
        }
        else if (await db.Set<AuditRow>().AnyAsync(a => a.At < before, ct))
        {
            findings.Warn("Data.doctor-backup-none");
        }
    }
}
