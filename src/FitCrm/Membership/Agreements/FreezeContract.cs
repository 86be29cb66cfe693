using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>A freeze as the API takes one, both days frozen; the id may be made by the caller.</summary>
internal sealed record FreezeBody(Guid? Id, DateOnly? From, DateOnly? To, string? Reason);

/// <summary>Freezes a contract for some days; its end moves by as many.</summary>
internal sealed class FreezeContract(ContractDesk desk, BusinessClock clock)
{
    /// <summary>Freezes inside a write job; contracts bought for later move with the end. Refuses without a first and a last day, and as <see cref="Contract.Freeze"/>.</summary>
    public async Task<Outcome<ContractCard>> In(FitCrmDb db, Guid contractId, FreezeBody body, CancellationToken ct)
    {
        if (body.From is not { } from) return new FieldMissing("from");
        if (body.To is not { } to) return new FieldMissing("to");
        var opened = await desk.Open(db, contractId, ct);
        if (opened.Refused is { } unknown) return unknown;
        var (file, before) = (opened.Value, opened.Value.Contract.EndsOn);
        var reason = Register.Reading.Line(body.Reason);
        if (reason is { Length: > 200 }) return new TooLong("reason", 200);
        var wish = new FreezeWish(from, to, reason);
        var frozen = file.Contract.Freeze(body.Id ?? Guid.CreateVersion7(clock.Now), wish, file.Now.Day, file.Plan.FreezeDays, file.MayGoBack);
        return frozen.Refused is { } no ? no : await desk.Moved(db, file, before, ct);
    }
}
