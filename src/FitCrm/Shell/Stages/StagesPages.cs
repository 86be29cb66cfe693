using FitCrm.Shell.Frame;
using FitCrm.Staff;

namespace FitCrm.Shell.Stages;

/// <summary>The retention page and the people behind its numbers.</summary>
internal static class StagesPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/retention", Show).Needs(Right.SeeRetention);
        routes.MapGet("/retention/people/{which}", People).Needs(Right.SeeRetention);
    }

    private static async Task<IResult> Show([AsParameters] StagesAsked asked, RetentionPlace place, StagesQuery query, CancellationToken ct)
    {
        if (await place.Choose(asked.Club, ct) is not { } ground) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var view = await query.Of(ground, asked, ct);
        return Page.Of<StagesPage>(view, view.Filter.Why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> People(string which, [AsParameters] StandAsked asked, RetentionPlace place, StandQuery query, CancellationToken ct) =>
        await place.Choose(asked.Club, ct) is { } ground && await query.Of(ground, which, asked, ct) is { } view
            ? Page.Of<Names.NamesPage>(new Dictionary<string, object?> { ["View"] = view, ["Current"] = "retention" })
            : Results.NotFound();
}
