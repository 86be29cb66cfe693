using FitCrm.Data;
using FitCrm.Membership.Register;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>Faces of people, for whoever may find them.</summary>
internal static class Photos
{
    /// <summary>Where a photo is shown; a newer one has another address.</summary>
    public static string Address(Guid personId, string tag) => $"/members/{personId}/photo?v={tag}";

    /// <summary>The addresses of the photos of some people; those without one are missing.</summary>
    public static async Task<Dictionary<Guid, string>> Of(FitCrmDb db, IReadOnlyCollection<Guid> people, CancellationToken ct) =>
        people.Count == 0 ? [] : await db.Set<Photo>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Tag }).ToDictionaryAsync(p => p.Id, p => Address(p.Id, p.Tag), ct);

    /// <summary>The address of one person's photo, or null.</summary>
    public static async Task<string?> Of(FitCrmDb db, Guid person, CancellationToken ct) =>
        await db.Set<Photo>().Where(p => p.Id == person).Select(p => p.Tag).SingleOrDefaultAsync(ct) is { } tag ? Address(person, tag) : null;

    /// <summary>The address of one person's photo, or null, for the path of check-ins: prepared once for each connection.</summary>
    public static async Task<string?> Quickly(FitCrmDb db, Guid person, CancellationToken ct) =>
        (await OneTag.Rows(db, row => row.GetString(0), ct, Columns.Id(db, person))).FirstOrDefault() is { } tag ? Address(person, tag) : null;

    private static readonly PreparedQuery OneTag = new(db =>
    {
        var person = Guid.Empty;
        return db.Set<Photo>().Where(p => p.Id == person).Select(p => new { p.Tag });
    }, "person");

    /// <summary>The picture as an answer; its address changes with it, so that a browser may keep it for long.</summary>
    public static async Task<IResult> Answer(Guid id, HttpContext http, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await Bytes(db, id, ct) is not { } picture) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=2592000, immutable";
        return Results.Bytes(picture, "image/jpeg");
    }

    /// <summary>The picture itself (JPEG); null where there is none or the person is out of the caller's reach.</summary>
    private static async Task<byte[]?> Bytes(FitCrmDb db, Guid person, CancellationToken ct) =>
        (await db.PersonFor(person, Staff.Right.FindPerson, ct)).Refused is not null ? null : await db.Set<Photo>().Where(p => p.Id == person).Select(p => p.Bytes).SingleOrDefaultAsync(ct);
}
