using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Membership.Timeline;

/// <summary>A person's story over the API.</summary>
internal static class TimelineEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/members/{id:guid}/timeline", async (Guid id, string? kind, string? after, int? take, LifeStory story, CancellationToken ct) =>
            Answers.Of(await story.Of(id, kind, after, Paging.Take(take), ct))).Needs(Right.FindPerson);
}
