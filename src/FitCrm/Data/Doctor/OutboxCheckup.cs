using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Doctor;

/// <summary>Events reach their handlers: none is parked, none waits for long.</summary>
internal sealed class OutboxCheckup(TimeProvider machine) : ICheckup
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    public string Name => "outbox";

    public bool IsQuick => true;

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var rows = db.Set<OutboxRow>();
        if (await rows.Where(r => r.ParkedAt != null).OrderBy(r => r.Id).Select(r => new { r.Handler, r.LastError }).FirstOrDefaultAsync(ct) is { } parked)
            findings.Mend("Data.doctor-parked", await rows.CountAsync(r => r.ParkedAt != null, ct), parked.Handler, parked.LastError ?? "");
        var before = machine.GetUtcNow() - Long;
        var waiting = await rows.CountAsync(r => r.ParkedAt == null && r.CreatedAt < before, ct);
        if (waiting > 0) findings.Warn("Data.doctor-outbox-waits", waiting);
    }
}
