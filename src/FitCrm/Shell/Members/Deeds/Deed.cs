using FitCrm.Billing;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Whom a deed is about, and what they have: contracts with their plans, charges, today in their club.</summary>
internal sealed record DeedCase(PersonRow Person, Club Club, DateOnly Today, IReadOnlyList<(ContractRow Contract, PlanRow Plan)> Contracts, IReadOnlyList<ChargeRow> Charges)
{
    /// <summary>The contract that runs, else the next one to come, else the last that ended.</summary>
    public (ContractRow Contract, PlanRow Plan)? Current => Pick(c => Runs(c)) ?? Pick(c => c.CancelledOn is null && c.StartsOn > Today) ?? Latest;

    /// <summary>The contract with the latest end: the one a renewal follows.</summary>
    public (ContractRow Contract, PlanRow Plan)? Latest => Pick(_ => true);

    /// <summary>The oldest charge on which something is owed.</summary>
    public ChargeRow? Open => Charges.Where(c => c.Owed > 0).MinBy(c => c.DueOn);

    /// <summary>Whether a contract gives entry today.</summary>
    public bool Runs(ContractRow c) => c.StartsOn <= Today && Today <= c.EndsOn && (c.CancelledOn is null || Today < c.CancelledOn);

    private (ContractRow, PlanRow)? Pick(Func<ContractRow, bool> which) =>
        Contracts.Where(c => which(c.Contract)).OrderByDescending(c => c.Contract.EndsOn).Select(c => ((ContractRow, PlanRow)?)c).FirstOrDefault();
}

/// <summary>The form of a deed: its words and its fields as they were typed, or with what is usual.</summary>
internal sealed record DeedSheet(string Title, string Lead, string Button, IReadOnlyList<FormField> Fields);

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
