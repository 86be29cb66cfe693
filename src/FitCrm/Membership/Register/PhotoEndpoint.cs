using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Membership.Register;

/// <summary>The photo of a person: over the API as the body of a call, for pages by its address.</summary>
internal static class PhotoEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/members/{id:guid}/photo", Photos.Answer).Needs(Right.FindPerson);
        api.MapPut("/members/{id:guid}/photo", Keep).Needs(Right.Sell).Accepts<byte[]>("image/jpeg");
        api.MapDelete("/members/{id:guid}/photo", (Guid id, TakePhoto photo, Once once, HttpContext http) =>
            once.Answer(http, new { }, (db, ct) => photo.Away(db, id, ct))).Needs(Right.Sell);
    }

    private static async Task<IResult> Keep(Guid id, TakePhoto photo, Once once, HttpContext http, CancellationToken ct)
    {
        var file = await Body(http.Request.Body, ct);
        return file is null ? Answers.Problem(new PhotoTooLarge(Picture.Largest / 1000)) : await once.Answer(http, new { file }, (db, token) => photo.In(db, id, file, token));
    }

    // No more than may be kept is read into memory.
    private static async Task<byte[]?> Body(Stream from, CancellationToken ct)
    {
        var room = new byte[Picture.Largest + 1];
        var read = await from.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, ct);
        return read > Picture.Largest ? null : room[..read];
    }
}
