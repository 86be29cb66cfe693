using FitCrm.Kernel;

namespace FitCrm.Billing;

/// <summary>Nothing is charged under this id in a club of the caller.</summary>
public sealed record ChargeUnknown() : Refusal("charge-unknown");

/// <summary>No payment has this id in a club of the caller.</summary>
public sealed record PaymentUnknown() : Refusal("payment-unknown");

/// <summary>A payment is more than nothing.</summary>
public sealed record AmountMissing() : Refusal("amount-missing", "amount");

/// <summary>The charge is in another currency.</summary>
public sealed record OtherCurrency(string Currency) : Refusal("other-currency", "amount")
{
    /// <inheritdoc/>
    public override object[] Named => [Currency];
}

/// <summary>Everything is paid.</summary>
public sealed record AllPaid() : Refusal("all-paid", "amount");

/// <summary>More than is owed; minor units.</summary>
public sealed record MoreThanOwed(long Owed, string Currency) : Refusal("more-than-owed", "amount")
{
    /// <inheritdoc/>
    public override object[] Named => [new Money(Owed, Currency).Major, Currency];
}

/// <summary>A payment on a day to come.</summary>
public sealed record PaidInFuture(DateOnly Today) : Refusal("paid-in-future", "on")
{
    /// <inheritdoc/>
    public override object[] Named => [Today];
}

/// <summary>A correction cannot be corrected.</summary>
public sealed record IsCorrection() : Refusal("is-correction");

/// <summary>The payment was taken back before.</summary>
public sealed record AlreadyCorrected() : Refusal("already-corrected");

/// <summary>A correction needs a reason of at most 500 characters.</summary>
public sealed record CorrectionReasonMissing() : Refusal("correction-reason-missing", "reason");

/// <summary>A payment's note of more than 500 characters.</summary>
public sealed record PaymentNoteTooLong() : Refusal("payment-note-too-long", "note");
