using FitCrm.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FitCrm.Messaging.Ledger;

/// <summary>One-click unsubscribe (RFC 8058): POST without sign-in, cookie or question; GET asks first, because scanners open links.</summary>
internal static class UnsubscribeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unsubscribe/{token}", async (string token, Unsubscribe unsubscribe, CancellationToken ct) => Page(await unsubscribe.Ask(token, ct))).AllowAnonymous();
        routes.MapPost("/unsubscribe/{token}", async (string token, Unsubscribe unsubscribe, CancellationToken ct) => Page(await unsubscribe.Leave(token, ct))).AllowAnonymous().DisableAntiforgery();
    }

    private static RazorComponentResult<UnsubscribePage> Page(Outcome<WayOut> outcome) =>
        new(new { Club = outcome.Refused is null ? outcome.Value.ClubName : null, Left = outcome.Refused is null && outcome.Value.Left })
        {
            StatusCode = outcome.Refused is null ? 200 : 404,
        };
}
