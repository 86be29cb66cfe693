using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Settings.Audits;

/// <summary>The address of the audit: who did what, narrowed by person, kind, day and whether it was refused.</summary>
internal static class AuditsPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/settings/audit", Show).Needs(Right.SeeAudit, Reach.Club);

    private static async Task<IResult> Show([AsParameters] AuditFilter filter, AuditsQuery query, CancellationToken ct) => Page.Of<AuditsPage>(await query.Of(filter, ct));
}

/// <summary>What stands in the filter of the audit.</summary>
internal sealed record AuditFilter
{
    /// <summary>A user's id, or the word for the program or the command line.</summary>
    [FromQuery]
    public string? Who { get; init; }

    /// <summary>A kind of <see cref="AuditKinds"/>.</summary>
    [FromQuery]
    public string? What { get; init; }

    /// <summary>Letters of a person's name.</summary>
    [FromQuery]
    public string? Q { get; init; }

    [FromQuery]
    public Guid? Person { get; init; }

    [FromQuery]
    public string? From { get; init; }

    [FromQuery]
    public string? To { get; init; }

    [FromQuery]
    public string? After { get; init; }

    /// <summary>The address of the same filter with some parts changed.</summary>
    public string Address(Guid? person, string? after) => "/settings/audit?" + string.Join('&', new (string Key, string? Value)[] { ("who", Who), ("what", What), ("person", person?.ToString()), ("from", From), ("to", To), ("after", after) }
        .Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
}
