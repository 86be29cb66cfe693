using System.Globalization;
using FitCrm.Data;
using FitCrm.Retention;
using FitCrm.Retention.Sweeps;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Crash;

/// <summary>Two clubs grown from one seed are swept over the same days: one in a clean run, one by a program that is killed with signal 9 again and again. They must not differ.</summary>
public class SweepCrashTests
{
    private const int Days = 25;
    private const int Kills = 3;
    private const int DaysBetweenKills = 6;
    private static readonly DateOnly Born = new(2025, 1, 31);

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Killed_in_the_middle_a_sweep_leaves_the_touches_of_one_clean_run(string database)
    {
        await using var clean = await TestDatabase.Make(database);
        await using var killed = await TestDatabase.Make(database);
        await Do(clean, database, "demo", "--members", "250", "--months", "13", "--seed", "7", "--as-of", Text(Born));
        await Do(killed, database, "demo", "--members", "250", "--months", "13", "--seed", "7", "--as-of", Text(Born));
        await Do(clean, database, Sweep);

        var cut = 0;
        for (var i = 0; i < Kills; i++)
        {
            await using var program = ChildProgram.Begin([.. Sweep, .. Options(killed, database)]);
            await UntilSwept(killed, database, DaysBetweenKills, program);
            await program.Kill();
            if (await program.End() != 0) cut++;
        }
        Assert.True(cut > 0, "No sweep was cut: it ended before the kill.");
        await Do(killed, database, Sweep);

        var (one, other) = (await Left(clean, database), await Left(killed, database));
        Assert.NotEmpty(one);
        Assert.Equal(one, other);
    }

    // Killed where it stands in its work, not after a time that another machine would not need.
    private static async Task UntilSwept(TestDatabase at, string database, int more, ChildProgram program)
    {
        await using var app = Open(at, database);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        var before = await db.Set<SweptDay>().CountAsync();
        while (!program.HasEnded && await db.Set<SweptDay>().CountAsync() < before + more) await Task.Delay(5);
    }

    private static string[] Sweep => ["sweep", "--as-of", Text(Born.AddDays(Days)), "--days", Days.ToString(CultureInfo.InvariantCulture)];

    private static async Task<List<string>> Left(TestDatabase at, string database)
    {
        await using var app = Open(at, database);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        var touches = await Touches.Rows(db).ToListAsync();
        var stages = await db.Set<StageChange>().ToListAsync();
        return [.. touches.Select(t => $"{t.PersonId} {t.ContractId} {t.Year} {t.Touch} {t.Occurrence} {t.State} {t.StateOn} {t.Reason} {t.DeferredOn} {t.DeferredReason} {t.Channel} {t.OpenedOn} {t.ClosesOn} {t.Arm}")
            .Concat(stages.Select(s => $"{s.PersonId} {s.On} {s.From} {s.To} {s.Cause}")).Order(StringComparer.Ordinal)];
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Open(TestDatabase at, string database) =>
        House.Build(TheHouse.Modules, new AppOptions { DataFolder = at.Folder, Database = database, Connection = at.Connection });

    private static string[] Options(TestDatabase at, string database) => ["--data", at.Folder, "--database", database, "--connection", at.Connection];

    private static async Task Do(TestDatabase at, string database, params string[] arguments)
    {
        var (exit, _, error) = await ChildProgram.Run([.. arguments, .. Options(at, database)]);
        Assert.True(exit == 0, error);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
