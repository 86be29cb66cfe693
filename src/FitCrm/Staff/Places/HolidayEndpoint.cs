using System.Globalization;
using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff.Places;

/// <summary>The closed days of a club over the API: read by everybody who works there, set by owner and admin.</summary>
internal static class HolidayEndpoint
{
    private const string Days = "/api/v1/clubs/{id:guid}/holidays";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Days, List).NeedsSignIn();
        routes.MapPut(Days + "/{day}", (HttpContext http, Guid id, DateOnly day, HolidayBody body, Once once, ClubDesk desk) => once.Answer<HolidayAnswer>(http, body, async (db, ct) =>
            (await desk.CloseIn(db, id, day, body.Name, ct)).As(Shown))).Needs(Right.ManageAccess);
        routes.MapDelete(Days + "/{day}", (HttpContext http, Guid id, DateOnly day, Once once) => once.Answer<HolidayAnswer>(http, null, async (db, ct) =>
            (await ClubDesk.ReopenIn(db, id, day, ct)).As(Shown))).Needs(Right.ManageAccess);
    }

    public sealed record HolidayBody(string? Name);

    public sealed record HolidayAnswer(DateOnly Day, string Name);

    private static async Task<IResult> List(Guid id, DateOnly? from, DateOnly? to, DateOnly? after, int? take, Clubs clubs, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        if (!(await clubs.All(ct)).Any(c => c.Id == id && ClubEndpoint.IsOwn(c))) return Answers.Problem(new ClubUnknown(id.ToString(), In: null));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var days = db.Set<Holiday>().Where(h => h.ClubId == id && (from == null || h.Day >= from) && (to == null || h.Day <= to) && (after == null || h.Day > after));
        var size = Paging.Take(take);
        var rows = await days.OrderBy(h => h.Day).Take(size + 1).Select(h => new HolidayAnswer(h.Day, h.Name)).ToListAsync(ct);
        return TypedResults.Ok(rows.PageOf(size, h => h.Day.ToString("O", CultureInfo.InvariantCulture)));
    }

    private static HolidayAnswer Shown(Holiday day) => new(day.Day, day.Name);
}
