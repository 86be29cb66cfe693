using System.Globalization;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Shell.Demo;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Shell.Demo;

public class DemoPastTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 21);

    [Fact]
    public async Task A_task_of_the_past_names_no_visit_that_came_after_it()
    {
        await using var at = await TestDatabase.Make("sqlite");
        await using var app = House.Build(TheHouse.Modules, new AppOptions { DataFolder = at.Folder, Database = "sqlite", Connection = at.Connection, AsOf = AsOf });
        Caller.Current = Caller.CommandLine;
        Assert.Null((await app.Services.GetRequiredService<DemoClub>().Make(DemoWish.Of(150, 24, 1, AsOf).Value, default)).Refused);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        var calls = await Tasks.Rows(db).Where(t => t.Touch == "absent").Select(t => new { t.Title, t.CreatedOn }).ToListAsync();
        calls.RemoveAll(c => c.Title.EndsWith("last visit not known", StringComparison.Ordinal));
        Assert.NotEmpty(calls);
        // A contract that goes on month by month has no last day until it is cancelled; every other talk names the day.
        var talks = await Tasks.Rows(db).Where(t => t.Touch == "renewal-talk").Select(t => new { t.PersonId, t.Title }).ToListAsync();
        Assert.DoesNotContain(talks, t => t.Title.Contains("the card", StringComparison.Ordinal));
        var rolling = (await FitCrm.Membership.Contracts.Rows(db).Where(c => c.AgreedEndsOn == DateOnly.MaxValue).Select(c => c.PersonId).ToListAsync()).ToHashSet();
        var open = talks.Where(t => t.Title.EndsWith("last day open, month by month", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(open);
        Assert.All(open, t => Assert.Contains(t.PersonId, rolling));
        Assert.All(calls, c => Assert.True(DateOnly.ParseExact(c.Title.Split("last visit ")[1], "d MMM yyyy", CultureInfo.InvariantCulture) <= c.CreatedOn, $"{c.CreatedOn}: {c.Title}"));
    }
}
