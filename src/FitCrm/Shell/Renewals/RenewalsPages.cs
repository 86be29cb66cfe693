using FitCrm.Shell.Frame;
using FitCrm.Shell.Overview;
using FitCrm.Staff;

namespace FitCrm.Shell.Renewals;

/// <summary>The manager's page of renewals.</summary>
internal static class RenewalsPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/renewals", Show).Needs(Right.SeeFigures, Reach.Club);

    private static async Task<IResult> Show([AsParameters] RenewalsAsked asked, FigurePlace place, RenewalsQuery query, CancellationToken ct)
    {
        if (await place.Choose(asked.Club, ct) is not { } ground) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var view = await query.Of(ground, asked, ct);
        return Page.Of<RenewalsPage>(view, view.Filter.Why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
