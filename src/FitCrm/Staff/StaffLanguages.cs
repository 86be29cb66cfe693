using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>In which languages the staff of a club read: their own where it is known who will read, else the one most of them chose.</summary>
public sealed class StaffLanguages
{
    private readonly Dictionary<Guid, string> _own;
    private readonly string _most;

    private StaffLanguages(Dictionary<Guid, string> own, string most) => (_own, _most) = (own, most);

    /// <summary>The staff who may work in a club; there are few. English where there is nobody, and where as many read it as another.</summary>
    public static async Task<StaffLanguages> Of(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var own = await db.Set<User>().Where(u => u.DisabledAt == null && db.Set<UserRole>().Any(r => r.UserId == u.Id && (r.ClubId == null || r.ClubId == clubId)))
            .Select(u => new { u.Id, u.Language }).ToDictionaryAsync(u => u.Id, u => u.Language, ct);
        return new(own, own.Values.CountBy(l => l).OrderByDescending(l => l.Value).ThenByDescending(l => l.Key == "en").ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key).FirstOrDefault("en"));
    }

    /// <summary>The language of a reader; of most of the staff where nobody in particular is meant.</summary>
    public string Of(Guid? reader) => reader is { } id ? _own.GetValueOrDefault(id, _most) : _most;
}
