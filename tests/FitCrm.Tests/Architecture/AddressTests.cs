using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Architecture;

/// <summary>Deny by default: every address names the right it needs, or stands in this short list of those open to everybody.</summary>
public class AddressTests
{
    private static readonly string[] OpenToAll =
    [
        "/health/live", "/health/ready", "/api/v1/sign-in", "/sign-in", "/sign-out", "/first-run", "/openapi/{documentName}.json", "/{**path:file}", "/unsubscribe/{token}", "/api/v1/messaging/sms/{club}/{secret}", "/api/v1/messaging/telegram/{club}", "/not-found", "/broken", "/not-yours",
    ];

    [Fact]
    public async Task Every_address_names_its_right_or_is_meant_for_all()
    {
        await using var club = await Club.Open("sqlite");
        var open = club.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct()
            .Where(a => !a.StartsWith("/assets/", StringComparison.Ordinal) && !a.StartsWith("/u/", StringComparison.Ordinal) && !OpenToAll.Contains(a));
        Assert.Empty(open);
    }
}
