using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Overview;

/// <summary>The owner's start page.</summary>
internal static class OverviewPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/overview", Show).Needs(Right.SeeFigures, Reach.Club);

    private static async Task<IResult> Show([FromQuery] string? club, FigurePlace place, OverviewQuery query, CancellationToken ct) =>
        await place.Choose(club, ct) is { } ground ? Page.Of<OverviewPage>(await query.Of(ground, ct)) : Results.StatusCode(StatusCodes.Status403Forbidden);
}
