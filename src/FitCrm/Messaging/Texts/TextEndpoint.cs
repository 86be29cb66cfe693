using FitCrm.Data;
using FitCrm.Messaging.Mail;
using FitCrm.Staff;

namespace FitCrm.Messaging.Texts;

/// <summary><c>/templates?club=CODE</c>: the club's texts; <c>PUT /templates/{for}/{key}/{language}</c> saves a new version.</summary>
internal static class TextEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var texts = routes.MapGroup("/api/v1/templates");
        texts.MapGet("", async (string? club, Clubs clubs, TextDesk desk, CancellationToken ct) =>
        {
            var asked = await AskedClub.Find(clubs, club, Right.EditPlaybook, ct);
            return asked.Refused is { } no ? (IResult)Answers.Problem(no) : TypedResults.Ok(new TextList(await desk.All(asked.Value, ct), Field.All));
        }).Needs(Right.EditPlaybook);
        texts.MapPut("/{where}/{key}/{language}", async (TextFor where, string key, string language, string? club, NewText body, Clubs clubs, TextDesk desk, CancellationToken ct) =>
        {
            var asked = await AskedClub.Find(clubs, club, Right.EditPlaybook, ct);
            return asked.Refused is { } no ? Answers.Problem(no) : Answers.Of(await desk.Edit(asked.Value, where, key, language, body, ct));
        }).Needs(Right.EditPlaybook);
    }

    internal sealed record TextList(IReadOnlyList<TextShown> Texts, IReadOnlyList<Field> Fields);
}
