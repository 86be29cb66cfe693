using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Retention;

public sealed class TaskLanguageTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_engine_writes_its_tasks_in_the_language_of_those_who_will_do_them(string database)
    {
        await using var club = await Club.Open(database);
        var (manager, trainer) = (await Desk.Of(club, Roles.Manager), (await (await Desk.Of(club, Roles.Trainer)).Get("/me")).Id());
        await Desk.Of(club, Roles.FrontDesk);
        await Prefer(club, u => u.Id == trainer ? "fr" : "ru");
        await using (var db = await club.Dbs.CreateDbContextAsync())
        {
            var readers = await StaffLanguages.Of(db, club.Home.Id, default);
            Assert.Equal(("ru", "fr", "ru"), (readers.Of(null), readers.Of(trainer), readers.Of(Guid.NewGuid())));
        }

        var anna = await manager.Join("Анна Линд", new { fullName = "Анна Линд", email = "anna@example.org" });
        await manager.Post($"/members/{anna}/consents", new { channel = "email", given = true, wording = "Yes, write to me." });
        await manager.Sell(anna, await manager.AddPlan());
        await club.Pump();
        var title = (await manager.Get("/tasks")).GetProperty("items")[0].Text("title")!;
        Assert.Contains(title, c => c is >= 'а' and <= 'я');
        Assert.DoesNotContain("Welcome", title, StringComparison.OrdinalIgnoreCase);
    }

    private static Task Prefer(Club club, Func<User, string> language) => club.Writes.Run(async (db, ct) =>
    {
        foreach (var user in await db.Set<User>().AsTracking().ToListAsync(ct)) user.Prefer(language(user), user.Theme);
    });
}
