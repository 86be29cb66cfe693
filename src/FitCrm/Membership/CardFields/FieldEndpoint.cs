using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Membership.CardFields;

/// <summary><c>/fields</c>: the fields that a club adds to the cards of its people.</summary>
internal static class FieldEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/fields", async (string? club, FieldDesk desk, Clubs clubs, CancellationToken ct) =>
        {
            var asked = await clubs.AskedAll(club, Right.SeeContact, ct, Reach.Own);
            return asked.Refused is { } no ? (IResult)Answers.Problem(no) : TypedResults.Ok(new FieldList(await desk.Seen([.. asked.Value.Select(c => c.Id)], ct)));
        }).Needs(Right.SeeContact);
        api.MapPost("/fields", (FieldBody body, FieldDesk desk, Once once, HttpContext http) => once.Answer(http, body, (db, ct) => desk.DefineIn(db, body, ct), body.Id)).Needs(Right.EditPlaybook);
        api.MapPut("/fields/{id:guid}", (Guid id, FieldBody body, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => FieldDesk.ChangeIn(db, id, body, ct))).Needs(Right.EditPlaybook);
        api.MapPost("/fields/{id:guid}/archive", (Guid id, FieldDesk desk, Once once, HttpContext http) =>
            once.Answer(http, null, (db, ct) => desk.ArchiveIn(db, id, ct))).Needs(Right.EditPlaybook);
    }

    internal sealed record FieldList(IReadOnlyList<FieldShown> Items);
}
