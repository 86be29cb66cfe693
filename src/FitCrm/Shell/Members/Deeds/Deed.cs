using FitCrm.Billing;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Whom a deed is about, and what they have: contracts with their plans, charges, today in their club.</summary>
internal sealed record DeedCase(PersonRow Person, Club Club, DateOnly Today, IReadOnlyList<(ContractRow Contract, PlanRow Plan)> Contracts, IReadOnlyList<ChargeRow> Charges)
{
    /// <summary>The contract that runs, else the next one to come, else the last that ended.</summary>
    public (ContractRow Contract, PlanRow Plan)? Current => Pick(_ => true);

    /// <summary>The contract with the latest last day of entry: the one a renewal follows.</summary>
    public (ContractRow Contract, PlanRow Plan)? Latest => Pick(c => !Runs(c) && c.StartsOn > Today && c.LastDay >= c.StartsOn) ?? Current;

    /// <summary>Contracts of the same kind bought for later than another one.</summary>
    public IReadOnlyList<(ContractRow Contract, PlanRow Plan)> After(ContractRow contract) =>
        [.. Contracts.Where(c => c.Contract.Group == contract.Group && c.Contract.StartsOn > contract.StartsOn && c.Contract.StartsOn > Today && c.Contract.CancelledOn is null).OrderBy(c => c.Contract.StartsOn)];

    /// <summary>The oldest charge on which something is owed.</summary>
    public ChargeRow? Open => Charges.Where(c => c.Owed > 0).MinBy(c => c.DueOn);

    /// <summary>Whether a contract gives entry today.</summary>
    public bool Runs(ContractRow c) => c.StartsOn <= Today && Today <= c.LastDay;

    private (ContractRow, PlanRow)? Pick(Func<ContractRow, bool> which) =>
        Contracts.Select(c => c.Contract).Where(which).AsQueryable().Foremost(Today).FirstOrDefault() is { } first ? Contracts.First(c => c.Contract == first) : null;
}

/// <summary>The form of a deed: its words and its fields as they were typed, or with what is usual.</summary>
internal sealed record DeedSheet(string Title, string Lead, string Button, IReadOnlyList<FormField> Fields)
{
    /// <summary>Why it cannot be done at all yet, and the way out for who may: words, its address and words, or null.</summary>
    public (string Text, string? Href, string? Way)? Missing { get; init; }
}

/// <summary>Something that changes a member's dates or money. Rehearsed it runs to its end and leaves nothing, so that the preview cannot differ from the deed.</summary>
internal abstract class Deed
{
    /// <summary>The last part of its address.</summary>
    public abstract string Key { get; }

    /// <summary>The form; null where the member has nothing to do it with.</summary>
    public abstract Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct);

    /// <summary>Does or rehearses it: the lines of dates and money there are then, or why not.</summary>
    public abstract Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct);
}
