using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Faces;

/// <summary>Addresses of a person's photo: the picture, the form that takes one, as a page and in the desk's dialog.</summary>
internal static class PhotoPages
{
    private const int LargestForm = 2_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members/{id:guid}/photo", Photos.Answer).Needs(Right.FindPerson);
        routes.MapGet("/members/{id:guid}/photo/take", Ask).Needs(Right.Sell);
        routes.MapPost("/members/{id:guid}/photo", Keep).Needs(Right.Sell);
    }

    private static async Task<IResult> Ask(Guid id, HttpContext http, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct) =>
        await ViewOf(id, null, dbs, ct) is { } view ? Show(http, view) : Results.NotFound();

    private static async Task<IResult> Keep(Guid id, [FromForm] string? away, IFormFile? photo, HttpContext http, Counter counter, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        var kept = away == "yes" ? await counter.PhotoAway(id, ct) : await counter.KeepPhoto(id, await Bytes(photo, ct), ct);
        if (kept.Refused is not { } no) return DeskDeeds.Done(http, id, Say.W("desk-said-photo")) ?? Results.Redirect($"/members/{id}?said=photo");
        return await ViewOf(id, Say.No(no), dbs, ct) is { } view ? Show(http, view, StatusCodes.Status422UnprocessableEntity) : Results.NotFound();
    }

    private static async Task<byte[]> Bytes(IFormFile? photo, CancellationToken ct)
    {
        if (photo is null || photo.Length is 0 or > LargestForm) return [];
        using var room = new MemoryStream();
        await photo.CopyToAsync(room, ct);
        return room.ToArray();
    }

    private static RazorComponentResult Show(HttpContext http, PhotoView view, int status = StatusCodes.Status200OK) =>
        http.Request.IsFragment() ? Page.Of<PhotoDialog>(view, status) : Page.Of<PhotoPage>(view, status);

    private static async Task<PhotoView?> ViewOf(Guid id, string? why, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await People.Rows(db).Where(p => p.Id == id).Select(p => new { p.FullName, p.ClubId }).SingleOrDefaultAsync(ct) is not { } who || !Caller.Current.May(Right.Sell, who.ClubId)) return null;
        return new(id, who.FullName, await Photos.Of(db, id, ct), why);
    }
}
