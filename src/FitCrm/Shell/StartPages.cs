using FitCrm.Data;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell;

/// <summary>The start of everybody: the club's figures for whoever sees them, the tasks for whoever has people of their own, else the first page of their navigation.</summary>
internal static class StartPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Start).NeedsSignIn();

    private static IResult Start(IEnumerable<MenuEntry> menu)
    {
        var open = menu.Where(e => e.Open()).OrderBy(e => e.Order).ToList();
        var first = Caller.Current.ReachOf(Right.SeeFigures) switch { Reach.Club => "overview", Reach.Own => "tasks", _ => "" };
        return Results.Redirect((open.Find(e => e.Key == first) ?? open.FirstOrDefault())?.Href ?? "/me");
    }
}
