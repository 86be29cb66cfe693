using FitCrm.Data;

namespace FitCrm.Staff.Places;

/// <summary>Clubs over the API: read by everybody who works in them, made and changed by owner and admin.</summary>
internal static class ClubEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/clubs", async (Guid? after, int? take, Clubs clubs, CancellationToken ct) => TypedResults.Ok(Paged([.. (await clubs.All(ct)).Where(IsOwn).Select(Shown)], after, Paging.Take(take)))).NeedsSignIn();
        routes.MapPost("/api/v1/clubs", Add).Needs(Right.ManageAccess);
        routes.MapPatch("/api/v1/clubs/{id:guid}", Change).Needs(Right.ManageAccess);
    }

    public sealed record ClubBody(string? Code, string? Name, string? TimeZone, string? Currency, string? Hours)
    {
        internal ClubWish Wish => new(Code, Name, TimeZone, Currency, Hours);
    }

    public sealed record ClubAnswer(Guid Id, string Code, string Name, string TimeZone, string Currency, string Hours);

    /// <summary>Whether the caller works in a club.</summary>
    internal static bool IsOwn(Club club) => Caller.Current.Posts.Any(p => p.ClubId is null || p.ClubId == club.Id);

    private static Task<IResult> Add(HttpContext http, ClubBody body, Once once, ClubDesk desk) =>
        once.Answer<ClubAnswer>(http, body, async (db, ct) => (await desk.AddIn(db, null, body.Wish, ct)).As(Shown));

    private static Task<IResult> Change(HttpContext http, Guid id, ClubBody body, Once once, ClubDesk desk) =>
        once.Answer<ClubAnswer>(http, body, async (db, ct) => (await desk.ChangeIn(db, id, body.Wish, ct)).As(Shown));

    private static Page<ClubAnswer> Paged(List<ClubAnswer> own, Guid? after, int take) =>
        own.Skip(after is { } last ? own.FindIndex(c => c.Id == last) + 1 : 0).Take(take + 1).ToList().PageOf(take, c => c.Id.ToString());

    private static ClubAnswer Shown(Club club) => new(club.Id, club.Code, club.Name, club.TimeZone, club.Currency, club.Hours);
}
