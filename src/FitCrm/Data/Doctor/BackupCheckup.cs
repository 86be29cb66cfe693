using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Doctor;

/// <summary>There is a backup of this week, and one at all once people have been kept for longer than a day. A house in its first week without anybody is given the time.</summary>
internal sealed class BackupCheckup(AppOptions options, TimeProvider machine) : ICheckup
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public string Name => "backup";

    public bool IsQuick => true;

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        var (before, yesterday) = (now - Week, now - Day);
        if (BackupMark.Read(options.DataFolder) is { } last)
        {
            if (last.MadeAt < before) findings.Warn("Data.doctor-backup-old", last.MadeAt, last.File);
        }
        else if (await db.Set<AuditRow>().AnyAsync(a => a.At < before || (a.At < yesterday && (a.PersonId != null || a.Action == "imported")), ct))
        {
            findings.Warn("Data.doctor-backup-none");
        }
    }
}
