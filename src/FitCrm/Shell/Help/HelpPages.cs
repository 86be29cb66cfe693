using FitCrm.Data;
using FitCrm.Shell.Frame;
using FitCrm.Staff;

namespace FitCrm.Shell.Help;

/// <summary>Addresses of the help: of one page, for the dialog, and the first day of the reader's roles.</summary>
internal static class HelpPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/help", () => Page.Of<FirstDayPage>(FirstDays())).NeedsSignIn();
        routes.MapGet("/help/{page:regex(^[a-z-]+$)}", (string page, HttpContext http) => HelpBook.Of(page) is { } view
            ? http.Request.IsFragment() ? Page.Of<HelpPane>(view) : Page.Of<HelpPage>(view)
            : Results.NotFound()).NeedsSignIn();
    }

    private static IReadOnlyList<FirstDayView> FirstDays() =>
        [.. Caller.Current.Posts.Select(p => p.Role).Distinct().Select(r => new FirstDayView(r, Say.W("role-" + r), HelpBook.FirstDay(r))).Where(v => v.Steps.Count > 0)];
}

/// <summary>The first day of one role: its steps and where each is done.</summary>
public sealed record FirstDayView(string Role, string Name, IReadOnlyList<(string Text, string Href)> Steps);
