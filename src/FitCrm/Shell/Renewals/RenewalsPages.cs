using FitCrm.Shell.Frame;
using FitCrm.Shell.Overview;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Renewals;

/// <summary>The manager's page of renewals.</summary>
internal static class RenewalsPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/renewals", Show).Needs(Right.SeeFigures, Reach.Club);

    private static async Task<IResult> Show([FromQuery] string? period, [FromQuery] string? club, [FromQuery] string? by, FigurePlace place, RenewalsQuery query, CancellationToken ct) =>
        await place.Choose(club, ct) is { } ground
            ? Page.Of<RenewalsPage>(await query.Of(ground, period, by, ct))
            : Results.StatusCode(StatusCodes.Status403Forbidden);
}
