using System.Globalization;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Members.Edits;

/// <summary>Addresses of a person's data: one field at a time, in the card or on a page of its own, and what was changed before; tags; who may be the same person.</summary>
internal static class EditPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members/{id:guid}/edit/{field}", Ask).Needs(Right.Sell);
        routes.MapPost("/members/{id:guid}/edit/{field}", Save).Needs(Right.Sell);
        routes.MapGet("/members/{id:guid}/changes", Changes).Needs(Right.SeeContact);
        routes.MapPost("/members/{id:guid}/tags", PutTag).Needs(Right.SeeContact);
        routes.MapPost("/members/{id:guid}/tags/off", TakeTagOff).Needs(Right.SeeContact);
    }

    private static async Task<IResult> Ask(Guid id, string field, HttpRequest request, AboutQuery about, CancellationToken ct) =>
        await about.Line(id, field, null, null, ct) is { } line ? Answer(request, line, StatusCodes.Status200OK) : Results.NotFound();

    private static async Task<IResult> Save(Guid id, string field, HttpRequest request, [FromForm] string? value, [FromForm] string? clear, AboutQuery about, Counter counter, CancellationToken ct)
    {
        if (await about.Line(id, field, null, null, ct) is not { } known) return Results.NotFound();
        if (known.StoresDay && clear != "yes" && string.IsNullOrWhiteSpace(value)) return Answer(request, (await about.Line(id, field, null, new DayLeftOut(), ct))!, StatusCodes.Status422UnprocessableEntity);
        var no = await counter.Change(id, known.Line.Name, known.StoresDay && clear == "yes" ? null : value, known.Line.IsExtra, ct);
        if (no is not null) return Answer(request, (await about.Line(id, field, value ?? "", no, ct))!, StatusCodes.Status422UnprocessableEntity);
        if (!request.IsFragment()) return Results.Redirect($"/members/{id}?said=changed#about");
        return Page.Of<AboutRow>(new Dictionary<string, object?> { ["Id"] = id, ["Line"] = (await about.Line(id, field, null, null, ct))!.Line, ["Saved"] = true });
    }

    private static RazorComponentResult Answer(HttpRequest request, EditView view, int status) => request.IsFragment() ? Page.Of<LineForm>(view, status) : Page.Of<EditPage>(view, status);

    private static async Task<IResult> Changes(Guid id, [FromQuery] string? field, [FromQuery] string? before, PersonChanges changes, Clubs clubs, CancellationToken ct)
    {
        var from = DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : (DateTimeOffset?)null;
        var told = await changes.Of(id, field, from, 50, ct);
        if (told.Refused is not null) return Results.NotFound();
        var zone = (await clubs.All(ct))[0].Zone;
        return Page.Of<ChangesPage>(ChangesView.Of(id, told.Value.Name, told.Value.Changes, field, before is not null, zone));
    }

    private static async Task<IResult> PutTag(Guid id, [FromForm] string? tag, Writes writes, Tagging tagging, MemberQuery query, CancellationToken ct)
    {
        if ((await writes.Run((db, token) => tagging.Put(db, id, tag, token), ct)).Refused is not { } no) return Results.Redirect($"/members/{id}#tags");
        return no.Field == "tag" && await query.Of(id, null, null, null, ct) is { } view
            ? Page.Of<MemberPage>(view with { TagTyped = tag ?? "", TagRefused = Say.No(no) }, StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
    }

    private static async Task<IResult> TakeTagOff(Guid id, [FromForm] string? tag, Writes writes, Tagging tagging, CancellationToken ct) =>
        (await writes.Run((db, token) => tagging.TakeOff(db, id, tag, token), ct)).Refused is null ? Results.Redirect($"/members/{id}#tags") : Results.NotFound();
}
