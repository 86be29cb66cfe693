using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Data;

public class ModelTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task No_migration_is_missing(string database)
    {
        await using var club = await Club.Open(database);
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task SQLite_commits_to_the_disk_and_checks_keys()
    {
        await using var club = await Club.Open("sqlite");
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
        Assert.Equal(2, await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        Assert.Equal(5000, await db.Database.SqlQuery<int>($"SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync());
    }

    [Fact]
    public async Task A_context_of_a_reader_cannot_save()
    {
        await using var club = await Club.Open("sqlite");
        await using var db = await club.Dbs.CreateDbContextAsync();
        db.Add(new KeyRow { Name = "a", Xml = "<a/>" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }
}
