using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>An early return as the API takes one: the first day back, today when unsaid.</summary>
internal sealed record UnfreezeBody(DateOnly? On);

/// <summary>Ends a freeze early, or one that has not begun; the days not frozen go back.</summary>
internal sealed class UnfreezeContract(ContractDesk desk)
{
    /// <summary>Unfreezes inside a write job; contracts bought for later move with the end. Refuses as <see cref="Contract.Unfreeze"/>.</summary>
    public async Task<Outcome<ContractCard>> In(FitCrmDb db, Guid contractId, UnfreezeBody? body, CancellationToken ct)
    {
        var opened = await desk.Open(db, contractId, ct);
        if (opened.Refused is { } unknown) return unknown;
        var (file, before) = (opened.Value, opened.Value.Contract.EndsOn);
        var back = file.Contract.Unfreeze(body?.On ?? file.Now.Day, file.Now.Day, file.MayGoBack);
        return back.Refused is { } no ? no : await desk.Moved(db, file, before, ct);
    }
}
