using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Shell.Settings.Upkeep;

/// <summary>The health of the house over the API: the figures and findings of the page, what was given up, and another try for it.</summary>
internal static class UpkeepApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/api/v1/health").Needs(Right.ManageAccess);
        health.MapGet("", async (bool? everything, HouseHealth house, CancellationToken ct) =>
        {
            var (findings, looked) = await house.Examine(everything == true, ct);
            return TypedResults.Ok(new HealthAnswer(await house.Look(ct), findings.Broken, findings.Warnings, looked));
        });
        health.MapGet("parked", async (long? after, int? take, ParkedEvents parked, CancellationToken ct) =>
            TypedResults.Ok((await parked.List(after ?? 0, Paging.Take(take) + 1, ct)).PageOf(Paging.Take(take), p => p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        health.MapPost("parked/retry", (RetryBody body, ParkedEvents parked, Once once, HttpContext http) => once.Answer<RetryAnswer>(http, body, async (db, ct) =>
            (await parked.RetryIn(db, body.Id, ct)).As(freed => new RetryAnswer(freed))));
    }

    internal sealed record HealthAnswer(HouseState State, IReadOnlyList<Ailment> Broken, IReadOnlyList<Ailment> Warnings, IReadOnlyList<string> Checked);

    internal sealed record RetryBody(long? Id);

    internal sealed record RetryAnswer(int Events);
}
