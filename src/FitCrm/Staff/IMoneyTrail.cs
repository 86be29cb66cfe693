using FitCrm.Data;

namespace FitCrm.Staff;

/// <summary>Something above that keeps amounts in a club's currency: while there are any, the currency stays, or every price of the past would be told in another money.</summary>
public interface IMoneyTrail
{
    /// <summary>Whether amounts of a club are kept.</summary>
    Task<bool> LeadsTo(FitCrmDb db, Guid clubId, CancellationToken ct);
}

/// <summary>Asking all of them.</summary>
internal static class MoneyTrails
{
    /// <summary>Whether anybody keeps amounts of a club.</summary>
    public static async Task<bool> LeadTo(this IEnumerable<IMoneyTrail> trails, FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        foreach (var trail in trails)
            if (await trail.LeadsTo(db, clubId, ct)) return true;
        return false;
    }
}
