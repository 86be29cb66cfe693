using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Messaging.Sms;
using FitCrm.Staff;

namespace FitCrm.Messaging.Chat;

/// <summary><c>POST /messaging/telegram/{club}</c>: where Telegram calls, when the bot is set to be called. Whoever does not bring the secret learns nothing, not even that there is such a club.</summary>
internal static class TelegramEndpoint
{
    /// <summary>The header in which Telegram brings the secret.</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/v1/messaging/telegram/{club}", Hear).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> Hear(string club, HttpContext http, Clubs clubs, BotListener listener, Seals seals, BusinessClock clock, CancellationToken ct)
    {
        var bot = await clubs.ByCode(club, ct) is { } named ? await listener.BotOf(named.Id, ct) : null;
        if (!Hooks.Fits(http.Request.Headers[Header], bot?.HookHash ?? "") || bot is not { Listening: Listening.Webhook }) return Results.NotFound();
        if (!clock.IsToday) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);   // Telegram comes again
        if (await HookBody.Read(http, ct) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var json = Pointer.Parse(body);
        if (json is null || ChatUpdate.Read(json.RootElement) is not { } update) return Answers.Problem(400, "unreadable", Words.Of("Data.body-unreadable"));
        if (seals.Open(bot.Secret) is { } token) await listener.Handle(bot, token, update, ct);
        return Results.Ok();
    }
}
