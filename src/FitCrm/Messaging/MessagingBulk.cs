using FitCrm.Data;
using FitCrm.Messaging.Ledger;

namespace FitCrm.Messaging;

/// <summary>Consents written in bulk inside a job, without events of their own.</summary>
public static class MessagingBulk
{
    /// <summary>Adds lines to the ledger of consents.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<NewConsent> consents, CancellationToken ct) => BulkTable.Write<ConsentEntry, NewConsent>(db, consents, ct);
}
