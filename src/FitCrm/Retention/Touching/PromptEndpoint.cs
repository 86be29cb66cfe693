using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Retention.Touching;

/// <summary><c>PUT /touches/{id}/prompt</c>: what came of a prompt that a check-in showed.</summary>
internal static class PromptEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPut("/api/v1/touches/{id:guid}/prompt", Answer).Needs(Right.CheckIn).WithTags("Retention");

    private static async Task<IResult> Answer(Guid id, PromptBody body, Arrivals arrivals, PromptDesk desk, Once once, HttpContext http, CancellationToken ct)
    {
        if (body.Done is not { } done) return Answers.Problem(new DoneMissing());
        await arrivals.Reached(id, ct);
        return await once.Answer(http, body, (db, job) => desk.AnswerIn(db, id, done, job));
    }

    internal sealed record PromptBody(bool? Done);
}
