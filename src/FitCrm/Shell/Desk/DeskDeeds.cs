using System.Text.Json;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Members.Deeds;

namespace FitCrm.Shell.Desk;

/// <summary>What the desk is told when something was done in its dialog: the dialog closes, the buttons give way to a word, and somebody who was refused is read again.</summary>
internal static class DeskDeeds
{
    /// <summary>The answer for the desk; null for a page, which goes on to the member.</summary>
    public static IResult? Done(HttpContext http, Guid person, string text)
    {
        if (!http.Request.IsFragment()) return null;
        http.Response.Headers["HX-Retarget"] = "#card .k-solve";
        http.Response.Headers["HX-Reswap"] = "outerHTML";
        Tell(http, person, false);
        return Page.Of<DeedDone>(new Dictionary<string, object?> { ["Text"] = text });
    }

    /// <summary>Somebody new was sold entry: the dialog closes and they are checked in.</summary>
    public static IResult Sold(HttpContext http, Guid person)
    {
        if (!http.Request.IsFragment()) return Results.Redirect($"/members/{person}?said=sell");
        http.Response.Headers["HX-Reswap"] = "none";
        Tell(http, person, true);
        return Results.Ok();
    }

    private static void Tell(HttpContext http, Guid person, bool read) =>
        http.Response.Headers[read ? "HX-Trigger" : "HX-Trigger-After-Swap"] = JsonSerializer.Serialize(new Dictionary<string, object> { ["deed-done"] = new { person, read } });
}
