using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Doctor;

/// <summary>The audit is the one that was written: each line's hash follows from the line before, and its body from its hash.</summary>
internal sealed class AuditCheckup : ICheckup
{
    public string Name => "audit";

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        AuditRow? last = null;
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().OrderBy(a => a.Node).ThenBy(a => a.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (last is not null && last.Node != row.Node) last = null;
            if (!Holds(row, last))
            {
                findings.Mend("Data.doctor-audit", row.Seq, row.Node);
                return;
            }
            last = row;
        }
    }

    private static bool Holds(AuditRow row, AuditRow? before)
    {
        var body = row.Body is null || row.Salt is null || SHA256.HashData([.. row.Salt, .. Encoding.UTF8.GetBytes(row.Body)]).AsSpan().SequenceEqual(row.BodyHash);
        var chain = AuditTrail.Chain(before?.Hash, row.Seq, row.At, row.Actor, row.Action, row.Subject, row.SubjectId, row.BodyHash);
        return body && row.Seq == (before?.Seq ?? 0) + 1 && chain.AsSpan().SequenceEqual(row.Hash);
    }
}
