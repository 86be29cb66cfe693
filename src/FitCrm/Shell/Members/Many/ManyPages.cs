using FitCrm.Retention;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Members.Lists;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Members.Many;

/// <summary>Addresses of work on everybody a filter finds: the form, what would become of it, the deed, and how far it is.</summary>
internal static class ManyPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string Kinds = "/members/many/{kind:regex(^(task|message|tag)$)}";
        routes.MapGet(Kinds, Ask).Needs(Right.ActOnMany);
        routes.MapPost(Kinds, Do).Needs(Right.ActOnMany);
        routes.MapGet("/members/rounds/{id:guid}", Look).Needs(Right.ActOnMany);
    }

    private static async Task<IResult> Ask(string kind, HttpRequest request, ManyForm form, CancellationToken ct)
    {
        var filter = MembersFilter.Read(request.Query);
        return Page.Of<ManyPage>(await form.View(kind, filter, new Typed(null), null, null, ct));
    }

    // The first press looks the round over; the second, under what it showed, begins it.
    private static async Task<IResult> Do(string kind, [FromForm] IFormCollection sent, ManyForm form, RoundDesk desk, MembersQuery list, CancellationToken ct)
    {
        var (typed, filter, today) = (new Typed(sent), MembersFilter.Read(sent["query"].ToString()), await list.Today(ct));
        var wish = ManyForm.Read(kind, typed, today);
        var no = wish.Refused ?? RoundDesk.Unfit(wish.Value, today);
        if (no is not null) return Page.Of<ManyPage>(await form.View(kind, filter, typed, no, null, ct), StatusCodes.Status422UnprocessableEntity);
        var people = await list.Everybody(filter, Right.ActOnMany, RoundDesk.Most + 1, ct);
        if (sent["sure"] != "yes") return Page.Of<ManyPage>(await form.View(kind, filter, typed, null, await form.Foresee(wish.Value, people, ct), ct));
        var begun = await desk.Begin(typed.Id, wish.Value, people, filter.Query, today, ct);
        return begun.Refused is { } refused
            ? Page.Of<ManyPage>(await form.View(kind, filter, typed, refused, null, ct), StatusCodes.Status422UnprocessableEntity)
            : Results.Redirect($"/members/rounds/{begun.Value}");
    }

    private static async Task<IResult> Look(Guid id, HttpRequest request, RoundDesk desk, CancellationToken ct)
    {
        if (await desk.Look(id, ct) is not { } round) return Results.NotFound();
        var view = RoundView.Of(round);
        return request.IsFragment() ? Page.Of<RoundProgress>(view) : Page.Of<RoundPage>(view);
    }
}
