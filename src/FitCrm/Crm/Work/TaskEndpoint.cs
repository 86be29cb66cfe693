using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Crm.Work;

/// <summary><c>GET /tasks?mine=&amp;club=&amp;due=</c> and <c>POST /tasks/{id}/done</c>.</summary>
internal static class TaskEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/tasks", async (bool? mine, string? club, DateOnly? due, Guid? after, int? take, Clubs clubs, TaskDesk desk, CancellationToken ct) =>
        {
            var asked = await clubs.AskedAll(club, Right.Tasks, ct, Reach.Own);
            if (asked.Refused is { } no) return (IResult)Answers.Problem(no);
            return TypedResults.Ok(await desk.Open(mine ?? false, null, string.IsNullOrWhiteSpace(club) ? null : asked.Value[0].Id, due, after, Paging.Take(take), ct));
        }).Needs(Right.Tasks);
        routes.MapPost("/api/v1/tasks/{id:guid}/done", (Guid id, DoneBody body, TaskDesk desk, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => desk.Done(db, id, body.Outcome ?? "", body.Note, ct))).Needs(Right.Tasks);
        routes.MapPost("/api/v1/tasks/{id:guid}/postpone", (Guid id, PostponeBody body, TaskRoster roster, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => roster.Postpone(db, id, body.DueOn, ct))).Needs(Right.Tasks);
        routes.MapPost("/api/v1/tasks/hand-over", (HandOverBody body, TaskRoster roster, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => roster.HandOver(db, body.Tasks ?? [], body.To, ct))).Needs(Right.Tasks, Reach.Club);
    }

    internal sealed record PostponeBody(DateOnly? DueOn);

    internal sealed record HandOverBody(IReadOnlyList<Guid>? Tasks, Guid? To);

    internal sealed record DoneBody(string? Outcome, string? Note);
}
