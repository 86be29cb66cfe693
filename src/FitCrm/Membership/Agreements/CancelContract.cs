using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>A cancelling as the API takes one: the first day without entry (today when unsaid; of one that has not begun its first day), why, and whether those of the same
/// kind bought for later are cancelled too (they stay when unsaid).</summary>
internal sealed record CancelBody(DateOnly? On, string? Reason, bool? Later = null);

/// <summary>Cancels a contract with a reason. What is owed stays owed.</summary>
internal sealed class CancelContract(ContractDesk desk)
{
    /// <summary>Cancels inside a write job. Refuses as <see cref="Contract.Cancel"/>.</summary>
    public async Task<Outcome<ContractCard>> In(FitCrmDb db, Guid contractId, CancelBody body, CancellationToken ct)
    {
        var opened = await desk.Open(db, contractId, ct);
        if (opened.Refused is { } unknown) return unknown;
        var file = opened.Value;
        var (contract, today, why) = (file.Contract, file.Now.Day, body.Reason ?? "");
        var cancelled = contract.Cancel(body.On ?? (contract.StartsOn > today ? contract.StartsOn : today), why, today, file.Now.Instant, file.MayGoBack);
        if (cancelled.Refused is { } no) return no;
        if (body.Later is true)
            foreach (var next in file.Calendar.NotBegunAfter(contract, today))
                if (next.Cancel(next.StartsOn, why, today, file.Now.Instant, file.MayGoBack).Refused is { } stays) return stays;
        return await desk.Card(db, file, null, ct);
    }
}
