using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Messaging.Texts;

/// <summary><c>/templates?club=CODE</c>: the club's texts; <c>PUT /templates/{for}/{key}/{language}</c> saves a new version (<c>?preview=true</c>: only shows it), <c>DELETE</c> puts the shipped words back.</summary>
internal static class TextEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var texts = routes.MapGroup("/api/v1/templates");
        texts.MapGet("", async (string? club, Clubs clubs, TextDesk desk, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.EditPlaybook, ct);
            return asked.Refused is { } no ? (IResult)Answers.Problem(no) : TypedResults.Ok(new TextList(await desk.All(asked.Value, ct), Field.All));
        }).Needs(Right.EditPlaybook);
        texts.MapPut("/{where}/{key}/{language}", async (string where, string key, string language, string? club, NewText body, Clubs clubs, TextDesk desk, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.EditPlaybook, ct);
            if (asked.Refused is { } no) return Answers.Problem(no);
            return EnumWord.TryRead<TextFor>(where, out var read)
                ? await once.Answer(http, body, (db, job) => desk.Edit(db, asked.Value, read, key, language, body, job))
                : Answers.Problem(new TextUnknown(key));
        }).Needs(Right.EditPlaybook);
        texts.MapDelete("/{where}/{key}/{language}", async (string where, string key, string language, string? club, Clubs clubs, TextDesk desk, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.EditPlaybook, ct);
            if (asked.Refused is { } no) return Answers.Problem(no);
            return EnumWord.TryRead<TextFor>(where, out var read)
                ? await once.Answer(http, null, (db, job) => desk.Restore(db, asked.Value, read, key, language, job))
                : Answers.Problem(new TextUnknown(key));
        }).Needs(Right.EditPlaybook);
    }

    internal sealed record TextList(IReadOnlyList<TextShown> Texts, IReadOnlyList<Field> Fields);
}
