using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Attendance.CheckIns;

/// <summary>What needs no other module: the book, who is inside, undo and leaving. The reading itself is answered by Shell, which knows stage and prompt.</summary>
internal static class CheckInEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/check-ins").WithTags("Check-ins");
        api.MapDelete("/{id:guid}", (Guid id, CheckInDesk desk, Once once, HttpContext http) =>
            once.Answer(http, null, async (db, ct) => (await desk.UndoIn(db, id, ct)).As(Shown), $"{id} undo", false)).Needs(Right.CheckIn);
        api.MapPut("/{id:guid}/out", (Guid id, CheckInDesk desk, Once once, HttpContext http) =>
            once.Answer(http, null, async (db, ct) => (await desk.LeaveIn(db, id, ct)).As(Shown), $"{id} out", false)).Needs(Right.CheckIn);
        api.MapGet("/", Latest).Needs(Right.FindPerson);
        api.MapGet("/inside", WhoIsInside).Needs(Right.FindPerson);
    }

    private static async Task<IResult> Latest(string? club, Guid? after, int? take, Clubs clubs, DeskBook book, CancellationToken ct)
    {
        var seen = await clubs.Asked(club, Right.FindPerson, ct, Reach.Own);
        if (seen.Refused is { } no) return Answers.Problem(no);
        var lines = await book.Latest(seen.Value.Id, Paging.Take(take, 20), after, ct);
        return TypedResults.Ok(new { items = lines.Select(l => new { l.Name, checkIn = Shown(l.CheckIn) }), next = lines.Count == 0 ? (Guid?)null : lines[^1].CheckIn.Id });
    }

    private static async Task<IResult> WhoIsInside(string? club, Clubs clubs, DeskBook book, CancellationToken ct)
    {
        var seen = await clubs.Asked(club, Right.FindPerson, ct, Reach.Own);
        return seen.Refused is { } no ? Answers.Problem(no) : TypedResults.Ok(new { count = await book.Count(seen.Value.Id, ct), items = await book.WhoIsInside(seen.Value.Id, ct) });
    }

    private static CheckInShown Shown(CheckInRow c) => new(
        c.Id, c.PersonId, c.Admitted ? "admitted" : "refused", c.Reason, c.ReasonText, c.Warnings, c.Override, c.At, c.On, c.Gate, DoorWords.Code(c.Source), c.OutAt, c.UndoneAt);

    internal sealed record CheckInShown(
        Guid Id, Guid? PersonId, string Decision, string? Reason, string? ReasonText, IReadOnlyList<string> Warnings, string? Override, DateTimeOffset At, DateOnly On, string? Gate, string Source,
        DateTimeOffset? OutAt, DateTimeOffset? UndoneAt);
}
