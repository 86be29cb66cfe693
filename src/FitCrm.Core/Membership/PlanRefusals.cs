using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>No plan has this id.</summary>
public sealed record PlanUnknown(string? Name = null) : Refusal("plan-unknown", Name);

/// <summary>A plan needs a name of at most 200 characters.</summary>
public sealed record PlanNameMissing() : Refusal("plan-name-missing", "name");

/// <summary>Another plan on sale has this name.</summary>
public sealed record PlanNameTaken(string Given) : Refusal("plan-name-taken", "name")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>A term is 1 to 3,660 days, 1 to 120 months, or one month that rolls on.</summary>
public sealed record TermUnlikely() : Refusal("term-unlikely", "termCount");

/// <summary>A price is not negative and has a currency of three letters.</summary>
public sealed record PriceUnlikely() : Refusal("price-unlikely", "price");

/// <summary>A plan has a price in the currency of the clubs that sell it.</summary>
public sealed record PlanCurrencyUnfit(string Given, string Known) : Refusal("plan-currency-unfit", "price.currency")
{
    /// <inheritdoc/>
    public override object[] Named => [Given, Known];
}

/// <summary>Entry hours need both ends, and they differ.</summary>
public sealed record HoursIncomplete() : Refusal("hours-incomplete", "accessTo");

/// <summary>Freeze days are 0 to 366.</summary>
public sealed record FreezeDaysUnlikely() : Refusal("freeze-days-unlikely", "freezeDays");

/// <summary>One of the clubs does not exist.</summary>
public sealed record PlanClubUnknown() : Refusal("plan-club-unknown", "clubIds");

/// <summary>The plan is archived already.</summary>
public sealed record AlreadyArchived() : Refusal("already-archived");

/// <summary>The plan is sold in clubs in which the caller may not set prices.</summary>
public sealed record PlanOfClubsNotYours() : Refusal("not-allowed", "clubs");
