using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>A cancelling as the API takes one: the first day without entry (today when unsaid) and why.</summary>
internal sealed record CancelBody(DateOnly? On, string? Reason);

/// <summary>Cancels a contract with a reason. What is owed stays owed.</summary>
internal sealed class CancelContract(ContractDesk desk)
{
    /// <summary>Cancels inside a write job. Refuses as <see cref="Contract.Cancel"/>.</summary>
    public async Task<Outcome<ContractCard>> In(FitCrmDb db, Guid contractId, CancelBody body, CancellationToken ct)
    {
        var opened = await desk.Open(db, contractId, ct);
        if (opened.Refused is { } unknown) return unknown;
        var file = opened.Value;
        var cancelled = file.Contract.Cancel(body.On ?? file.Now.Day, body.Reason ?? "", file.Now.Day, file.Now.Instant, file.MayGoBack);
        return cancelled.Refused is { } no ? no : await desk.Card(db, file, null, ct);
    }
}
