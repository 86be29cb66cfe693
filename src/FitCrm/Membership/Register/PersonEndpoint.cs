using System.Text.Json;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace FitCrm.Membership.Register;

/// <summary>People over the API.</summary>
internal static class PersonEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/members", async (string? search, string? club, Guid? after, int? take, PersonBook book, CancellationToken ct) =>
            Answers.Of(await book.Find(search, club, after, Paging.Take(take), ct))).Needs(Right.FindPerson);

        api.MapGet("/members/{id:guid}", async (Guid id, PersonBook book, CancellationToken ct) => Answers.Of(await book.Card(id, ct))).Needs(Right.FindPerson);

        api.MapPost("/members", (PersonBody body, AddPerson add, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => add.In(db, body, ct), body.Id)).Needs(Right.Sell);

        api.MapPatch("/members/{id:guid}", (Guid id, JsonElement body, ChangePerson change, Once once, IOptions<JsonOptions> json, HttpContext http) =>
        {
            var patch = PersonPatch.Read(body, json.Value.SerializerOptions);
            return patch.Refused is { } no
                ? Task.FromResult<IResult>(Answers.Problem(no))
                : once.Answer(http, body, (db, ct) => change.In(db, id, patch.Value, ct));
        }).Needs(Right.Sell);

        api.MapPost("/members/{id:guid}/notes", (Guid id, NoteBody body, AddNote add, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => add.In(db, id, body, ct), body.Id)).Needs(Right.SeeContact);
    }
}
