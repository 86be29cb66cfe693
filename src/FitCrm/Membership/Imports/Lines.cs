using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;

namespace FitCrm.Membership.Imports;

/// <summary>A row about a person, and about a contract of theirs where it has one. What the file does not say is null.</summary>
internal sealed record PersonLine(int Row, PersonForm Form, IReadOnlyDictionary<string, string> Extra, string? Note, bool? Email, bool? Sms, ContractLine? Contract);

/// <summary>A row about a contract. What the file does not say is null.</summary>
internal sealed record ContractLine
{
    public required int Row { get; init; }
    public string? ExternalId { get; init; }
    public string? Person { get; init; }
    public string? Plan { get; init; }
    public required DateOnly StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public DateOnly? BoughtOn { get; init; }
    public Money? Price { get; init; }
    public bool Unpaid { get; init; }
    public DateOnly? PaidOn { get; init; }
    public (DateOnly From, DateOnly To, DateOnly RecordedOn)? Freeze { get; init; }
    public DateOnly? CancelledOn { get; init; }
    public string? CancelReason { get; init; }

    /// <summary>Said to be cancelled, without a day, and its end is still to come.</summary>
    public bool CancelledUndated { get; init; }
    public bool? AutoRenew { get; init; }

    /// <summary>What an export of our own says besides: the plan's group, the term as sold, the end before the freezes that move it, who sold it (e-mail or name), the payments.</summary>
    public string? Group { get; init; }
    public (Term Term, int Count)? Term { get; init; }
    public DateOnly? AgreedEndsOn { get; init; }
    public bool FreezeMovesEnd { get; init; }
    public string? Seller { get; init; }
    public IReadOnlyList<PaidPart> Payments { get; init; } = [];
}

/// <summary>A row that was understood and cannot be saved all the same: the field at fault and the words why.</summary>
internal sealed record Unfit(ImportField? Field, string? Value, string Why)
{
    public Unfit(ImportField? field, string? value, Refusal why) : this(field, value, why.Text) { }
}
