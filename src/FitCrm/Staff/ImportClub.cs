using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>The club that imported rows belong to.</summary>
public sealed class ImportClub(Clubs clubs, BusinessClock clock)
{
    /// <summary>The club the order names, or the only one. It is made, with the order's zone and currency, in an empty data folder (UTC and EUR when unsaid),
    /// and beside other clubs when its code, zone and currency are all said.</summary>
    /// <exception cref="FileRefused">No club has the code, several have and none is named, or the zone or currency of a new club is none.</exception>
    public async Task<Club> Of(ImportOrder order, ImportDesk desk, CancellationToken ct)
    {
        var club = await desk.Write((db, stop) => Find(db, order, stop), ct);
        clubs.Forget();
        if ((await clubs.All(ct)).Count == 0) clock.Home = club.Zone;   // a trial keeps nothing, its first club neither
        return club;
    }

    private async Task<Club> Find(FitCrmDb db, ImportOrder order, CancellationToken ct)
    {
        var all = await db.Set<Club>().AsNoTracking().OrderBy(c => c.Code).ToListAsync(ct);
        var codes = string.Join(", ", all.Select(c => c.Code));
        if (all.Count == 0) return Make(db, order);
        if (order.Club is null) return all.Count == 1 ? all[0] : throw new FileRefused("club-needed", codes);
        if (all.Find(c => c.Code.Equals(order.Club.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known) return known;
        return order is { TimeZone: not null, Currency: not null } ? Make(db, order) : throw new FileRefused("club-unknown", order.Club, codes);
    }

    private Club Make(FitCrmDb db, ImportOrder order)
    {
        var code = order.Club ?? "MAIN";
        var made = Club.Establish(Guid.CreateVersion7(clock.Now), code, code, order.TimeZone ?? "UTC", order.Currency ?? "EUR");
        if (made.Refused is { } no) throw new FileRefused("club-unfit", no.Text);
        db.Add(made.Value);
        return made.Value;
    }
}
