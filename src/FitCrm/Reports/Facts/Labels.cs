using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.Facts;

/// <summary>Names of plans, clubs and staff. Two that share a name are told apart by a number, so that their figures never melt together.</summary>
internal sealed class Labels
{
    private Dictionary<Guid, string> _plans = [], _clubs = [], _staff = [];

    /// <summary>Reads the names; they are few.</summary>
    public static async Task<Labels> Read(IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return new Labels
        {
            _plans = Apart(await Plans.Rows(db).Select(p => new Named(p.Id, p.Name)).ToListAsync(ct)),
            _clubs = Apart(await db.Set<Club>().Select(c => new Named(c.Id, c.Name)).ToListAsync(ct)),
            _staff = Apart(await db.Set<User>().Select(u => new Named(u.Id, u.Name)).ToListAsync(ct)),
        };
    }

    /// <summary>A plan's name.</summary>
    public string? Plan(Guid id) => _plans.GetValueOrDefault(id);

    /// <summary>A club's name.</summary>
    public string? Club(Guid id) => _clubs.GetValueOrDefault(id);

    /// <summary>A member of staff, or null for nobody.</summary>
    public string? Staff(Guid? id) => id is { } known ? _staff.GetValueOrDefault(known) : null;

    /// <summary>A person's trainer: one of the staff, else the name that an import brought.</summary>
    public string? Trainer(PersonHead person) => Staff(person.TrainerId) ?? person.TrainerName;

    private static Dictionary<Guid, string> Apart(List<Named> all) => all.GroupBy(n => n.Name, StringComparer.Ordinal)
        .SelectMany(g => g.OrderBy(n => n.Id).Select((n, i) => (n.Id, Name: i == 0 ? n.Name : $"{n.Name} ({i + 1})")))
        .ToDictionary(n => n.Id, n => n.Name);

    private sealed record Named(Guid Id, string Name);
}
