using FitCrm.Data;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell;

/// <summary>The start of everybody: the first page of their navigation.</summary>
internal static class StartPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Start).NeedsSignIn();

    private static IResult Start(IEnumerable<MenuEntry> menu) =>
        Results.Redirect(Caller.Current.May(Right.SeeFigures) && menu.Any(e => e.Key == "overview") ? "/overview"
            : menu.Where(e => e.Open()).OrderBy(e => e.Order).Select(e => e.Href).FirstOrDefault("/me"));
}
