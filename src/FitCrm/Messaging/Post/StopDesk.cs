using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>Where staff lift the stop of an address that works again.</summary>
internal sealed class StopDesk(BusinessClock clock)
{
    /// <summary>Lifts every stop of an address, inside a write job. Refused when it is not stopped.</summary>
    public async Task<Outcome<AddressStop>> LiftIn(FitCrmDb db, string address, CancellationToken ct)
    {
        var known = address.ToLowerInvariant();
        var stops = await db.Set<AddressStop>().Where(s => s.Address == known && s.LiftedAt == null).ToListAsync(ct);
        if (stops.Count == 0) return new NotStopped();
        foreach (var stop in stops) stop.Lift(Caller.Current.UserId, clock.Now);
        return stops[0];
    }
}
