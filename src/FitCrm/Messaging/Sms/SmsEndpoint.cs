using FitCrm.Data;
using FitCrm.Messaging.Post;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Sms;

/// <summary><c>/messaging/sms/{club}/{secret}</c>: where a club's gateway brings delivery reports and replies, as a form, as JSON or in the address. Whoever does not know the secret learns nothing.</summary>
internal static class SmsEndpoint
{
    private const string Address = "/api/v1/messaging/sms/{club}/{secret}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address, Hear).AllowAnonymous().DisableAntiforgery();
        routes.MapGet(Address, Hear).AllowAnonymous();   // many gateways report with GET
    }

    private static async Task<IResult> Hear(string club, string secret, HttpContext http, Clubs clubs, IDbContextFactory<FitCrmDb> dbs, Writes writes, SmsHook hook, CancellationToken ct)
    {
        http.Request.Path = "/api/v1/messaging/sms/" + club;   // who writes the address down from here on writes no secret
        var channel = await ChannelOf(club, clubs, dbs, ct);
        if (!Hooks.Fits(secret, channel?.HookHash ?? "") || channel is null) return Results.NotFound();
        if (await HookBody.Read(http, ct) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var own = Guid.TryParseExact(http.Request.Query["id"], "N", out var id) ? id : (Guid?)null;
        var told = Hooked.Read(channel.Gateway, SmsFields.Of(http, body));
        Caller.Current = Caller.System with { Name = "SMS gateway", From = "sms" };
        await writes.Run((db, job) => hook.HearIn(db, channel.ClubId, told, told.IsStop(channel.Gateway), own, job), ct);
        return Results.Ok();   // without words: some companies send what is answered on as a message
    }

    private static async Task<SmsChannel?> ChannelOf(string club, Clubs clubs, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        if (await clubs.ByCode(club, ct) is not { } named) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<SmsChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == named.Id, ct);
    }
}
