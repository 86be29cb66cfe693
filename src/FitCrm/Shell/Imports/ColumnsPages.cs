using FitCrm.Data;
using FitCrm.Shell.Frame;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Imports;

/// <summary>Addresses of how a file is read: the columns with a preview, a map that was typed or kept, and the dry run that follows.</summary>
internal static class ColumnsPages
{
    public static void Map(IEndpointRouteBuilder imports)
    {
        imports.MapGet("/{id:guid}/columns", Show);
        imports.MapPost("/{id:guid}/columns", (Guid id, [FromForm] IFormCollection form, ColumnsDesk desk, CancellationToken ct) => desk.Save(id, new Typed(form), check: false, ct));
        imports.MapPost("/{id:guid}/check", (Guid id, [FromForm] IFormCollection form, ColumnsDesk desk, CancellationToken ct) => desk.Save(id, new Typed(form), check: true, ct));
        imports.MapPost("/{id:guid}/kept", (Guid id, [FromForm] IFormCollection form, ColumnsDesk desk, CancellationToken ct) => desk.Use(id, new Typed(form), ct));
        imports.MapPost("/{id:guid}/kind", (Guid id, [FromForm] IFormCollection form, ColumnsDesk desk, CancellationToken ct) => desk.Kind(id, new Typed(form), ct));
    }

    private static async Task<IResult> Show(Guid id, [FromQuery] string? said, ImportPlace place, ColumnsQuery query, CancellationToken ct)
    {
        var found = await place.Of(id, ct);
        if (found.Refused is not null) return Results.NotFound();
        var (run, club) = found.Value;
        if (run.State is not (ImportState.Uploaded or ImportState.Checked)) return Results.Redirect($"/imports/{id}");
        return await query.Of(run, club, ImportsPages.Said(said), ct) is { } view ? Page.Of<ColumnsPage>(view) : ImportsPages.Refused(ImportBook.FileGone);
    }
}
