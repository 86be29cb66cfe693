using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Settings.Upkeep;

/// <summary>Addresses of the health page: how the house stands, everything that doctor looks at when asked, another try for what was given up.</summary>
internal static class UpkeepPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/settings/health").Needs(Right.ManageAccess);
        health.MapGet("/", ([FromQuery] bool? everything, [FromQuery] long? after, [FromQuery] string? said, UpkeepQuery query, CancellationToken ct) => Show(everything == true, after ?? 0, Mended.Said(said), null, query, ct));
        health.MapPost("/parked/retry", ([FromForm] IFormCollection form, ParkedEvents parked, Writes writes, UpkeepQuery query, CancellationToken ct) => Retry(null, form, parked, writes, query, ct));
        health.MapPost("/parked/{id:long}/retry", (long id, [FromForm] IFormCollection form, ParkedEvents parked, Writes writes, UpkeepQuery query, CancellationToken ct) => Retry(id, form, parked, writes, query, ct));
    }

    private static async Task<IResult> Retry(long? id, IFormCollection form, ParkedEvents parked, Writes writes, UpkeepQuery query, CancellationToken ct)
    {
        _ = form;   // read so that its token is checked
        var done = await writes.Run((db, token) => parked.RetryIn(db, id, token), ct);
        return done.Refused is { } no ? await Show(false, 0, null, no, query, ct) : Results.Redirect("/settings/health?said=tried-again");
    }

    private static async Task<IResult> Show(bool everything, long after, string? said, Refusal? no, UpkeepQuery query, CancellationToken ct) =>
        Page.Of<UpkeepPage>(await query.Look(everything, after, ct) with { Said = said, Why = no is null ? null : Say.No(no) }, no is null ? StatusCodes.Status200OK : Answers.StatusOf(no));
}
