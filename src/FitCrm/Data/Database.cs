using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitCrm.Data;

/// <summary>Chooses the database once, at the start.</summary>
internal static class Database
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, AppOptions options)
    {
        services.AddSingleton(options).AddSingleton<BusinessClock>().AddSingleton<QuickReads>()
            .AddSingleton<OutboxBell>().AddSingleton<EventBook>().AddSingleton<WriteTurns>().AddSingleton<OutboxPump>();
        return options.Database switch
        {
            "sqlite" => services.Use<SqliteDb>(o => o.UseSqlite(SqliteFile.ConnectionString(options)).AddInterceptors(new SqlitePragmas()))
                .AddSingleton<Writes, SqliteWrites>().AddSingleton<NodeWire, OneNode>(),
            "postgres" => services.Use<PostgresDb>(o => o.UseNpgsql(Prepares(options.Connection), n => n.EnableRetryOnFailure()))
                .AddSingleton<Writes, PostgresWrites>().AddSingleton<PostgresWire>().AddSingleton<NodeWire>(s => s.GetRequiredService<PostgresWire>()).AddHostedService(s => s.GetRequiredService<PostgresWire>()),
            var other => throw new UsageException($"--database is sqlite or postgres, not '{other}'."),
        };
    }

    /// <summary>Brings the database to this program's version.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken ct = default)
    {
        Directory.CreateDirectory(services.GetRequiredService<AppOptions>().DataFolder);
        await using var db = await services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync(ct);
        if (db is PostgresDb && !services.GetRequiredService<AppOptions>().Background) await Reach(db, ct);
        if (IsNew(db) || (await db.Database.GetPendingMigrationsAsync(ct)).Any()) await db.Database.MigrateAsync(ct);
    }

    // A server waits for its database; a command says at once that there is none.
    private static async Task Reach(FitCrmDb db, CancellationToken ct)
    {
        await db.Database.GetDbConnection().OpenAsync(ct);
        await db.Database.GetDbConnection().CloseAsync();
    }

    // To migrate without need costs a tenth of a start: EF compares the whole model first.
    private static bool IsNew(FitCrmDb db) => db is SqliteDb && !(File.Exists(db.Database.GetDbConnection().DataSource) && new FileInfo(db.Database.GetDbConnection().DataSource).Length > 0);

    // The driver prepares what it sees often; who goes through a pooler that cannot says Max Auto Prepare=0.
    private static string Prepares(string connection)
    {
        if (string.IsNullOrWhiteSpace(connection)) throw new FileRefused("connection-missing");
        var named = Named(connection);
        if (!named.ContainsKey("Max Auto Prepare")) named.MaxAutoPrepare = 60;
        return named.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder Named(string connection)
    {
        try { return new(connection); }
        catch (ArgumentException unfit) { throw new FileRefused("connection-unfit", unfit.Message); }
    }

    private static IServiceCollection Use<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> options)
        where TDb : FitCrmDb => services
            .AddDbContextFactory<TDb>(o => { options(o); o.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking); })
            .AddSingleton<IDbContextFactory<FitCrmDb>, Factory<TDb>>();

    private sealed class Factory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<FitCrmDb>
        where TDb : FitCrmDb
    {
        public FitCrmDb CreateDbContext() => inner.CreateDbContext();
    }
}
