using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Membership.Tags;

/// <summary><c>PUT</c> and <c>DELETE /members/{id}/tags/{tag}</c>.</summary>
internal static class TagEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/members/{id:guid}/tags/{tag}", (Guid id, string tag, Tagging tagging, Once once, HttpContext http) =>
            once.Answer(http, null, (db, ct) => tagging.Put(db, id, tag, ct))).Needs(Right.SeeContact);
        api.MapDelete("/members/{id:guid}/tags/{tag}", (Guid id, string tag, Tagging tagging, Once once, HttpContext http) =>
            once.Answer(http, null, (db, ct) => tagging.TakeOff(db, id, tag, ct))).Needs(Right.SeeContact);
    }
}
