using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

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

    public sealed record ClubBody(string? Code, string? Name, string? TimeZone, string? Currency, string? Hours);

    public sealed record ClubAnswer(Guid Id, string Code, string Name, string TimeZone, string Currency, string Hours);

    private static async Task<IResult> Add(HttpContext http, ClubBody body, Once once, Clubs clubs, TimeProvider machine)
    {
        var answer = await once.Answer<ClubAnswer>(http, body, async (db, ct) =>
        {
            var made = Club.Establish(Guid.CreateVersion7(machine.GetUtcNow()), body.Code ?? "", body.Name ?? "", body.TimeZone ?? "", body.Currency ?? "", body.Hours);
            if (made.Refused is { } no) return no;
            var code = made.Value.Code;
            if (await db.Set<Club>().AnyAsync(c => c.Code == code, ct)) return new ClubCodeTaken(code);
            db.Add(made.Value);
            return Shown(made.Value);
        });
        clubs.Forget();
        return answer;
    }

    private static async Task<IResult> Change(HttpContext http, Guid id, ClubBody body, Once once, Clubs clubs, IEnumerable<IMoneyTrail> trails)
    {
        var answer = await once.Answer<ClubAnswer>(http, body, async (db, ct) =>
        {
            if (await db.Set<Club>().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } club) return new ClubUnknown(id.ToString(), In: null);
            var currency = club.Currency;
            var no = club.Describe(body.Code ?? club.Code, body.Name ?? club.Name, body.TimeZone ?? club.TimeZone, body.Currency ?? club.Currency, body.Hours ?? club.Hours);
            if (no is not null) return no;
            if (club.Currency != currency && await trails.LeadTo(db, id, ct)) return new CurrencyInUse(currency);
            var code = club.Code;
            return await db.Set<Club>().AnyAsync(c => c.Code == code && c.Id != id, ct) ? new ClubCodeTaken(code) : Shown(club);
        });
        clubs.Forget();
        return answer;
    }

    private static Page<ClubAnswer> Paged(List<ClubAnswer> own, Guid? after, int take) =>
        own.Skip(after is { } last ? own.FindIndex(c => c.Id == last) + 1 : 0).Take(take + 1).ToList().PageOf(take, c => c.Id.ToString());

    private static bool IsOwn(Club club) => Caller.Current.Posts.Any(p => p.ClubId is null || p.ClubId == club.Id);

    private static ClubAnswer Shown(Club club) => new(club.Id, club.Code, club.Name, club.TimeZone, club.Currency, club.Hours);
}
