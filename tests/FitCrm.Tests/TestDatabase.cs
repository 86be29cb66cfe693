using FitCrm.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FitCrm.Tests;

/// <summary>An empty, migrated database of its own in a temporary folder: a copy of one that was migrated once in this run.</summary>
internal sealed class TestDatabase(string kind, string folder, string connection) : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> SqliteTemplate = new(() => Migrated("sqlite"));
    private static readonly Lazy<Task<TestDatabase>> PostgresTemplate = new(() => Migrated("postgres"));
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public string Folder => folder;

    public string Connection => connection;

    /// <summary>Where PostgreSQL for tests is; <c>tests/run</c> starts one.</summary>
    public static string PostgresServer => Environment.GetEnvironmentVariable("FITCRM_TEST_POSTGRES")
        ?? throw new InvalidOperationException("Start the tests with: sh tests/run (it starts PostgreSQL), or set FITCRM_TEST_POSTGRES to a server's connection string.");

    public static async Task<TestDatabase> Make(string kind)
    {
        var template = await (kind == "sqlite" ? SqliteTemplate : PostgresTemplate).Value;
        var database = Fresh(kind);
        if (kind == "sqlite") File.Copy(Path.Combine(template.Folder, "fitcrm.db"), Path.Combine(database.Folder, "fitcrm.db"));
        else await OnServer($"CREATE DATABASE {Name(database.Connection)} TEMPLATE {Name(template.Connection)}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (kind == "postgres")
        {
            NpgsqlConnection.ClearAllPools();
            await OnServer($"DROP DATABASE IF EXISTS {Name(connection)} WITH (FORCE)");
        }
        try { Directory.Delete(folder, true); }
        catch (IOException) { /* a child that was killed may still be letting go; the folder is a temporary one */ }
    }

    private static async Task<TestDatabase> Migrated(string kind)
    {
        var template = Fresh(kind);
        if (kind == "postgres") await OnServer($"CREATE DATABASE {Name(template.Connection)}");
        await using (var app = House.Build(TheHouse.Modules, new AppOptions { DataFolder = template.Folder, Database = kind, Connection = template.Connection }))
            await Database.Migrate(app.Services);
        SqliteConnection.ClearAllPools();
        if (kind == "postgres") NpgsqlConnection.ClearAllPools();
        return template;
    }

    private static TestDatabase Fresh(string kind)
    {
        var name = $"fitcrm_{Guid.NewGuid():N}";
        var folder = Directory.CreateTempSubdirectory("fitcrm-").FullName;
        return new(kind, folder, kind == "sqlite" ? "" : $"{PostgresServer};Database={name};Maximum Pool Size=20;Include Error Detail=true");
    }

    private static async Task OnServer(string sql)
    {
        await OneAtATime.WaitAsync();
        try
        {
            await using var server = new NpgsqlConnection($"{PostgresServer};Database=postgres;Pooling=false");
            await server.OpenAsync();
            await using var command = new NpgsqlCommand(sql, server);
            await command.ExecuteNonQueryAsync();
        }
        finally { OneAtATime.Release(); }
    }

    private static string Name(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;
}
