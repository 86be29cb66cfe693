using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff.Users;

/// <summary>The audit over the API, newest first. A manager reads what people of the own clubs did.</summary>
internal static class AuditEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/audit", Read).Needs(Right.SeeAudit);

    private static async Task<IResult> Read(IDbContextFactory<FitCrmDb> dbs, Guid? personId, DateTimeOffset? before, int? take, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var lines = db.AuditLines().Where(l => (personId == null || l.PersonId == personId) && (before == null || l.At < before));
        if (Caller.Current.ClubsWith(Right.SeeAudit) is { } clubs)
        {
            var theirs = db.Set<UserRole>().Where(r => r.ClubId != null && clubs.Contains(r.ClubId.Value)).Select(r => (Guid?)r.UserId);
            lines = lines.Where(l => theirs.Contains(l.ActorId));
        }
        var size = Paging.Take(take);
        var rows = await lines.OrderByDescending(l => l.At).Take(size + 1).ToListAsync(ct);
        return TypedResults.Ok(rows.PageOf(size, l => l.At.ToString("O")));
    }
}
