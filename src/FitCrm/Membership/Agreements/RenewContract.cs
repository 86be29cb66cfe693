using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>A renewal as the API takes one: the same plan unless another is named.</summary>
internal sealed record RenewBody(Guid? Id, Guid? PlanId, Guid? SellerId);

/// <summary>Renews a contract early, on time, or after its end.</summary>
internal sealed class RenewContract(ContractDesk desk, SellContract sell)
{
    /// <summary>Sells the next contract inside a write job: from the day after E, or today when that is past. Refuses one that rolls on, is cancelled or renewed already.</summary>
    public async Task<Outcome<ContractCard>> In(FitCrmDb db, Guid contractId, RenewBody body, CancellationToken ct)
    {
        var opened = await desk.Open(db, contractId, ct);
        if (opened.Refused is { } unknown) return unknown;
        var old = opened.Value;
        var start = old.Calendar.AfterEndOf(old.Contract, old.Now.Day);
        if (start.Refused is { } no) return no;
        var order = new SellContract.Order(body.Id, old.Contract.PersonId, body.PlanId ?? old.Plan.Id, old.Club, start.Value, body.SellerId);
        return await sell.Close(db, order, old.Contract, ct);
    }
}
