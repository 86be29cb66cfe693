using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff.Users;

/// <summary>Tokens over the API: which there are, and the end of one. They are made under <c>/users/{id}/tokens</c>.</summary>
internal static class TokenEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/api/v1/tokens").Needs(Right.ManageAccess);
        tokens.MapGet("", List);
        tokens.MapDelete("{id:guid}", (Guid id, UserDesk desk, Once once, HttpContext http) => once.Answer<TokenGone>(http, null, async (db, ct) =>
            (await desk.RevokeIn(db, id, ct)).As(gone => new TokenGone(gone))));
    }

    internal sealed record TokenGone(Guid Id);

    // The newest first; what is over is told when asked for.
    private static async Task<IResult> List(bool? all, Guid? after, int? take, IDbContextFactory<FitCrmDb> dbs, TimeProvider machine, CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = Tokens.Rows(db).Where(t => all == true || (t.RevokedAt == null && t.ExpiresAt > now));
        if (after is { } last) rows = rows.Where(t => t.Id.CompareTo(last) < 0);
        var size = Paging.Take(take);
        return TypedResults.Ok((await rows.OrderByDescending(t => t.Id).Take(size + 1).ToListAsync(ct)).PageOf(size, t => t.Id.ToString()));
    }
}
