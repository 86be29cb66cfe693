using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Membership.PriceList;

/// <summary>Whose plans somebody may change: only those sold in no other clubs than the own.</summary>
internal static class PlanScope
{
    /// <summary>The refusal for a caller when a plan is sold in clubs (none: every club) that are not theirs, or null.</summary>
    public static Refusal? Deny(IReadOnlyList<Guid> clubIds, IReadOnlyList<Club> known)
    {
        var own = Caller.Current.ClubsWith(Right.EditPlaybook);
        var sold = clubIds.Count > 0 ? clubIds : [.. known.Select(c => c.Id)];
        return own is null || sold.All(own.Contains) ? null : new PlanOfClubsNotYours();
    }
}
