using FitCrm.Crm;
using FitCrm.Kernel;
using FitCrm.Reports;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Members.Lists;

/// <summary>Addresses of the list: the list itself, the filters and columns that its readers keep, and the list as a file.</summary>
internal static class ListPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members", Show).Needs(Right.FindPerson);
        routes.MapPost("/members/filters", Keep).Needs(Right.FindPerson);
        routes.MapPost("/members/filters/{id:guid}/away", TakeAway).Needs(Right.FindPerson);
        routes.MapPost("/members/columns", Choose).Needs(Right.FindPerson);
        foreach (var (format, _) in TableFile.Formats)
            routes.MapGet("/members/export." + format, (HttpRequest request, MembersFile file, CancellationToken ct) => Export(format, request, file, ct)).Needs(Right.ExportPeople);
    }

    private static async Task<IResult> Show(HttpRequest request, [FromQuery] Guid? after, [FromQuery] Guid? before, [FromQuery] int? shown, [FromQuery] string? said, MembersQuery query, CancellationToken ct)
    {
        var filter = MembersFilter.Typing(request.Query);
        var view = await query.Page(filter, new(after, before, Math.Max(0, shown ?? 0)), ct);
        // Nothing is done with a list that is not the one that was asked for.
        if (filter.Unclear.Count > 0) return Page.Of<MembersPage>(view with { Files = [], MayActOnMany = false }, StatusCodes.Status422UnprocessableEntity);
        return Page.Of<MembersPage>(view with { Said = said is not null && Words.Knows("Shell.said-" + said) ? Say.W("said-" + said) : null });
    }

    private static async Task<IResult> Keep([FromForm] Guid? id, [FromForm] string? name, [FromForm] string? query, [FromForm] string? share, SavedLists saved, MembersQuery list, Clubs clubs, CancellationToken ct)
    {
        var filter = MembersFilter.Read(query);
        var club = string.IsNullOrEmpty(share) ? null : await clubs.ByCode(share, ct);
        var no = await saved.Keep(id ?? Guid.CreateVersion7(), name, filter.Query, club?.Id, ct);
        return no is null ? Results.Redirect(filter.Address("said=filter-kept"))
            : Page.Of<MembersPage>(await list.Page(filter, new(null, null, 0), ct) with { Why = Say.No(no), NameTyped = name ?? "" }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> TakeAway(Guid id, SavedLists saved, CancellationToken ct) =>
        await saved.TakeAway(id, ct) is null ? Results.Redirect("/members?said=filter-away") : Results.NotFound();

    private static async Task<IResult> Choose([FromForm] IFormCollection form, SavedLists saved, CancellationToken ct)
    {
        await saved.Choose(MembersQuery.List, [.. MembersLines.Columns.Intersect(form["column"].OfType<string>())], ct);
        return Results.Redirect(MembersFilter.Read(form["query"].ToString()).Address());
    }

    private static async Task<IResult> Export(string format, HttpRequest request, MembersFile file, CancellationToken ct)
    {
        var table = await file.Open(MembersFilter.Read(request.Query), format, ct);
        return Results.Stream(body => table.Write(format, body, ct), TableFile.MediaOf(format), "members." + format);
    }
}
