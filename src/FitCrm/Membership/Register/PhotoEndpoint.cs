using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Membership.Register;

/// <summary>The photo of a person: over the API a call takes it as base64, pages show it by its address.</summary>
internal static class PhotoEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/members/{id:guid}/photo", Photos.Answer).Needs(Right.FindPerson);
        api.MapPut("/members/{id:guid}/photo", (Guid id, PhotoBody body, TakePhoto photo, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => photo.In(db, id, body.Jpeg ?? [], ct))).Needs(Right.Sell);
        api.MapDelete("/members/{id:guid}/photo", (Guid id, Once once, HttpContext http) =>
            once.Answer(http, new { }, (db, ct) => TakePhoto.Away(db, id, ct))).Needs(Right.Sell);
    }

    internal sealed record PhotoBody(byte[]? Jpeg);
}
