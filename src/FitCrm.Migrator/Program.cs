#pragma warning disable EF1001, ASP0000
using FitCrm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;

// Adds a migration for both databases: dotnet run --project src/FitCrm.Migrator -- src/FitCrm AddLockers
// --fresh first removes what is there and writes one migration of the whole model (only before a release).
var fresh = args is ["--fresh", ..];
if (args.Skip(fresh ? 1 : 0).ToArray() is not [var root, var name])
{
    Console.Error.WriteLine("Usage: [--fresh] FOLDER-OF-FITCRM NAME");
    return 2;
}

Add(new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options), "Sqlite", new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices());
Add(new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=nowhere").Options), "Postgres", new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices());
return 0;

void Add(DbContext db, string provider, IDesignTimeServices design)
{
    var folder = Path.Combine(root, "Data", "Migrations", provider);
    if (fresh && Directory.Exists(folder)) Directory.Delete(folder, true);
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    design.ConfigureDesignTimeServices(services);
    if (fresh) services.AddSingleton<Microsoft.EntityFrameworkCore.Migrations.IMigrationsAssembly, NoMigrations>();
    using var provided = services.BuildServiceProvider();
    using var scope = provided.CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "FitCrm", $"Data.Migrations.{provider}", "C#");
    var files = scaffolder.Save(root, migration, folder, dryRun: false);
    if (fresh) FixId(folder, files.MigrationFile!);
    Console.WriteLine($"{provider}: {name}");
}

// The first migration carries a fixed id, so that writing it again leaves no trace.
static void FixId(string folder, string file)
{
    var id = Path.GetFileNameWithoutExtension(file);
    var steady = "20261121000000" + id[14..];
    foreach (var path in Directory.GetFiles(folder, id + ".*"))
    {
        File.WriteAllText(path.Replace(id, steady, StringComparison.Ordinal), File.ReadAllText(path).Replace(id, steady, StringComparison.Ordinal));
        if (id != steady) File.Delete(path);
    }
}

internal sealed class NoMigrations : Microsoft.EntityFrameworkCore.Migrations.IMigrationsAssembly
{
    public IReadOnlyDictionary<string, System.Reflection.TypeInfo> Migrations { get; } = new Dictionary<string, System.Reflection.TypeInfo>();

    public Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot? ModelSnapshot => null;

    public System.Reflection.Assembly Assembly => typeof(FitCrmDb).Assembly;

    public string? FindMigrationId(string nameOrId) => null;

    public Microsoft.EntityFrameworkCore.Migrations.Migration CreateMigration(System.Reflection.TypeInfo migrationClass, string activeProvider) =>
        throw new NotSupportedException();
}
