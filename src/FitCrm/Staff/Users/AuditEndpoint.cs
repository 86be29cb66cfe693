using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff.Users;

/// <summary>The audit over the API, newest first. A manager reads what people of the own clubs did.</summary>
internal static class AuditEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/audit", Read).Needs(Right.SeeAudit);

    private static async Task<IResult> Read(IDbContextFactory<FitCrmDb> dbs, Guid? personId, Guid? actorId, string? subject, bool? refused, DateTimeOffset? from, DateTimeOffset? before, string? after, int? take, CancellationToken ct)
    {
        var ask = new AuditAsk { PersonId = personId, ActorId = actorId, Subjects = subject is null ? [] : [subject], Refused = refused == true, From = from?.ToUniversalTime(), To = before?.ToUniversalTime(), After = AuditPlace.Read(after) };
        await using var db = await dbs.CreateDbContextAsync(ct);
        var size = Paging.Take(take);
        return TypedResults.Ok((await AuditSearch.Lines(db, ask, size, ct)).PageOf(size, l => new AuditPlace(l.At, l.Id).ToString()));
    }
}
