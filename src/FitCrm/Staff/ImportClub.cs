using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>The club that imported rows belong to.</summary>
public sealed class ImportClub(Clubs clubs, BusinessClock clock)
{
    /// <summary>The club the order names, or the only one; in an empty data folder it is made, with the order's zone and currency (UTC, EUR).</summary>
    /// <exception cref="FileRefused">No club has the code, several have and none is named, or the zone or currency of a first club is none.</exception>
    public async Task<Club> Of(ImportOrder order, ImportDesk desk, CancellationToken ct)
    {
        var club = await desk.Write((db, stop) => Find(db, order, stop), ct);
        clubs.Forget();
        return club;
    }

    private async Task<Club> Find(FitCrmDb db, ImportOrder order, CancellationToken ct)
    {
        var all = await db.Set<Club>().AsNoTracking().OrderBy(c => c.Code).ToListAsync(ct);
        var codes = string.Join(", ", all.Select(c => c.Code));
        if (all.Count == 0) return First(db, order);
        if (order.Club is null) return all.Count == 1 ? all[0] : throw new FileRefused("club-needed", codes);
        return all.Find(c => c.Code.Equals(order.Club.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw new FileRefused("club-unknown", order.Club, codes);
    }

    private Club First(FitCrmDb db, ImportOrder order)
    {
        var code = order.Club ?? "MAIN";
        var made = Club.Establish(Guid.CreateVersion7(clock.Now), code, code, order.TimeZone ?? "UTC", order.Currency ?? "EUR");
        if (made.Refused is { } no) throw new FileRefused("club-unfit", no.Text);
        db.Add(made.Value);
        return made.Value;
    }
}
