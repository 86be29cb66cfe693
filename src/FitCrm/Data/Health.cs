using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>Answers for supervisors: alive, and ready to work.</summary>
internal static class Health
{
    private const long LeastDiskBytes = 200L * 1024 * 1024;
    private static readonly TimeSpan OldestRow = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new { status = "alive" })).AllowAnonymous();
        routes.MapGet("/health/ready", Ready).AllowAnonymous();
    }

    // Plain SQL: the first answer of a starting program does not wait for EF to learn its first query.
    private static async Task<DateTimeOffset?> Oldest(FitCrmDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT \"CreatedAt\" FROM data_outbox WHERE \"ParkedAt\" IS NULL ORDER BY \"Id\" LIMIT 1";
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Columns.ReadAt(reader, 0) : null;
    }

    private static async Task<IResult> Ready(IDbContextFactory<FitCrmDb> dbs, AppOptions options, TimeProvider machine, CancellationToken ct)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var oldest = await Oldest(db, ct);
            var age = oldest is { } at ? machine.GetUtcNow() - at : TimeSpan.Zero;
            var free = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace;
            var ready = age < OldestRow && free > LeastDiskBytes;
            return TypedResults.Json(new { status = ready ? "ready" : "not ready", database = "ok", outboxAgeSeconds = (long)age.TotalSeconds, diskFreeBytes = free }, statusCode: ready ? 200 : 503);
        }
        catch (Exception fell) when (fell is System.Data.Common.DbException or InvalidOperationException)
        {
            return TypedResults.Json(new { status = "not ready", database = "not reachable" }, statusCode: 503);
        }
    }
}
