using FitCrm.Shell.Frame;
using FitCrm.Staff;

namespace FitCrm.Shell.Showroom;

/// <summary>The kit shown with all its states, for those who build pages: in English only, with made-up people, in nobody's menu.</summary>
internal static class ShowroomPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/kit", () => Page.Of<KitPage>([])).Needs(Right.ManageAccess);
}
