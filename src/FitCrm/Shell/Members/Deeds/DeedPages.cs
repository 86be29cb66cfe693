using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Addresses of the deeds: the form, its preview, and the deed itself.</summary>
internal static class DeedPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string Deeds = "/members/{id:guid}/{deed:regex(^(sell|renew|freeze|unfreeze|cancel|pay)$)}";
        routes.MapGet(Deeds, Show).Needs(Right.Sell);
        routes.MapPost(Deeds, Do).Needs(Right.Sell);
        routes.MapPost(Deeds + "/preview", Preview).Needs(Right.Sell);
    }

    private static async Task<IResult> Show(Guid id, string deed, HttpContext http, DeedBook book, IEnumerable<Deed> deeds, CancellationToken ct)
    {
        var (way, typed) = (deeds.Single(d => d.Key == deed), new Typed(null));
        if (await book.Open(id, ct) is not { } who) return Results.NotFound();
        if (await way.Sheet(who, typed, ct) is not { } sheet) return NothingLeft(http, id);
        return Sheet(http, ViewOf(who, way, sheet, await Result(way, who, typed, ct)));
    }

    private static async Task<IResult> Preview(Guid id, string deed, [FromForm] IFormCollection form, DeedBook book, IEnumerable<Deed> deeds, CancellationToken ct)
    {
        if (await book.Open(id, ct) is not { } who) return Results.NotFound();
        var (way, typed) = (deeds.Single(d => d.Key == deed), new Typed(form));
        return Page.Of<DeedOutcome>(new Dictionary<string, object?> { ["Result"] = await Result(way, who, typed, ct) });
    }

    private static async Task<IResult> Do(Guid id, string deed, [FromForm] IFormCollection form, HttpContext http, DeedBook book, IEnumerable<Deed> deeds, CancellationToken ct)
    {
        var (way, typed) = (deeds.Single(d => d.Key == deed), new Typed(form));
        if (await book.Open(id, ct) is not { } who) return Results.NotFound();
        if (await way.Sheet(who, typed, ct) is not { } sheet) return NothingLeft(http, id);   // done already: nothing is left to do it with
        var done = await way.Do(who, typed, false, ct);
        if (done.Refused is not { } no) return Desk.DeskDeeds.Done(http, id, Say.W("desk-said-" + deed)) ?? Results.Redirect($"/members/{id}?said={deed}");
        var fields = sheet.Fields.Select(f => f.Name == no.Field ? f with { Error = Say.No(no) } : f).ToList();
        var view = ViewOf(who, way, sheet with { Fields = fields }, new DeedResult([], Say.No(no))) with { Refused = true, Id = typed.Id };
        return Sheet(http, view, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult NothingLeft(HttpContext http, Guid id) => Desk.DeskDeeds.Done(http, id, Say.W("desk-nothing-left")) ?? Results.Redirect($"/members/{id}");

    // The desk opens a deed in its dialog, everybody else as a page.
    private static RazorComponentResult Sheet(HttpContext http, DeedView view, int status = StatusCodes.Status200OK) =>
        http.Request.IsFragment() ? Page.Of<DeedDialog>(view, status) : Page.Of<DeedPage>(view, status);

    private static async Task<DeedResult> Result(Deed way, DeedCase who, Typed typed, CancellationToken ct)
    {
        var rehearsed = await way.Do(who, typed, true, ct);
        return rehearsed.Refused is { } no ? new([], Say.No(no)) : new(rehearsed.Value);
    }

    private static DeedView ViewOf(DeedCase who, Deed way, DeedSheet sheet, DeedResult result) => new()
    {
        Title = sheet.Title,
        Lead = sheet.Lead,
        Back = ($"/members/{who.Person.Id}", who.Person.FullName),
        Address = $"/members/{who.Person.Id}/{way.Key}",
        Button = sheet.Button,
        Fields = sheet.Fields,
        Missing = sheet.Missing,
        Result = result,
    };
}
