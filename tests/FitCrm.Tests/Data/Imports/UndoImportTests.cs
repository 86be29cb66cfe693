using FitCrm.Data;
using FitCrm.Data.Imports;
using FitCrm.Membership;
using FitCrm.Retention.Pulses;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Data.Imports;

/// <summary>A whole import is taken back within a day: what it made goes, what it changed gets its values back, and what was used since is refused.</summary>
public class UndoImportTests
{
    private const string People = """
        externalId,fullName,email,plan,startsOn,endsOn,price,paidOn,freezeFrom,freezeTo,consentEmail,note,birthday,shoe
        A1,Anna Keller,anna@keller.example,Standard 12,2026-10-01,2027-09-30,588.00,2026-10-01,2026-11-01,2026-11-07,yes,Came from the old club,1988-02-03,38
        A2,Ben Otto,ben@otto.example,Old Gold,2026-01-01,2026-12-31,400.00,2026-01-02,,,yes,,1990-05-05,44
        A3,Cleo Marsh,cleo@marsh.example,Old Gold,2026-02-01,2027-01-31,400.00,unpaid,,,,,,
        A0,Zoe Olm,zoe@olm.example,Old Silver,2025-01-01,2025-12-31,120.00,2025-01-01,,,,,,
        A4,Dan Nobody,dan@nobody.example,,,,,,,,,,31.02.1988,
        """;

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_import_of_people_with_contracts_money_freezes_and_consents_is_taken_back_to_the_last_value(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        var plan = await desk.AddPlan();
        var anna = await desk.Join("Anna Keller", new { fullName = "Anna Keller", email = "anna@keller.example", club = "BER" });
        await desk.Sell(anna, plan, "2025-10-01");
        await club.Import("people", "externalId,fullName,plan,startsOn,endsOn,price\nA0,Zoe Olm,Old Silver,2025-01-01,2025-12-31,100.00\n");
        await club.Pump();
        var before = await club.Everything();
        using var manager = await club.As(Roles.Manager);

        var run = (await manager.Upload(People, dryRun: true)).Id();
        await club.Work();
        var tried = await manager.Import(run);
        Assert.Equal(("checked", "people", "5 2 2 0 0 1"), (tried.State(), tried.GetProperty("kind").GetString(), tried.CountsOf()));
        Assert.Equal(before, await club.Everything());

        await manager.Ask(run, "run");
        await club.Work();
        var done = await manager.Import(run);
        Assert.Contains("Old Gold", string.Join('\n', await club.Everything()), StringComparison.Ordinal);
        Assert.Equal(("done", "5 2 2 0 0 1"), (done.State(), done.CountsOf()));
        await club.Pump();
        Assert.Equal((4, 5), await PeopleAndContracts(club));

        await manager.Ask(run, "undo");
        await club.Work();
        Assert.Equal("undone", (await manager.Import(run)).State());
        await club.Pump();
        Assert.Equal(before, await club.Everything());
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(2, await db.Set<Pulse>().CountAsync());
        Assert.Empty(await db.Set<JournalRow>().ToListAsync());
        Assert.NotEmpty(await db.Set<AuditRow>().Where(a => a.Action == "removed" && a.Subject == "Person").ToListAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Visits_of_an_import_go_and_one_it_changed_is_as_it_was(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", "externalId,fullName\nA1,Anna Keller\n");
        await club.Import("visits", "person,at,class,attended\nA1,2026-11-01,Yoga,yes\nA1,2026-11-02,Yoga,yes\n");
        await club.Pump();
        var before = await club.Everything();
        using var owner = await club.As(Roles.Owner);

        var run = (await owner.Upload("person,at,class,attended\nA1,2026-11-01,Yoga,no\nA1,2026-11-02,Yoga,yes\nA1,2026-11-03 18:00,,\nA1,2026-11-04,,\n", "visits", dryRun: false)).Id();
        await club.Work();
        Assert.Equal("4 2 1 1 0 0", (await owner.Import(run)).CountsOf());
        await owner.Ask(run, "undo");
        await club.Work();
        await club.Pump();
        Assert.Equal(before, await club.Everything());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_was_used_since_stands_against_it_and_can_be_left_with_all_that_is_theirs(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        using var owner = await club.As(Roles.Owner);
        var run = (await owner.Upload(People, dryRun: false)).Id();
        await club.Work();
        var ben = await IdOf(club, "A2");
        await desk.Post($"/members/{ben}/notes", new { text = "Asked for a locker" });
        var used = await club.Everything();

        await owner.Ask(run, "undo");
        await club.Work();
        var refused = await owner.Import(run);
        Assert.Equal("done", refused.State());
        var left = refused.GetProperty("usedSince").EnumerateArray().Select(l => $"{l.GetProperty("personId").GetString()} {l.GetProperty("what").GetString()} {l.GetProperty("why").GetString()}").ToList();
        Assert.Equal([$"{ben} person has something new since: note"], left);
        Assert.Equal(used, await club.Everything());

        await owner.Ask(run, "undo", new { leaveUsed = true });
        await club.Work();
        Assert.Equal("undone", (await owner.Import(run)).State());
        Assert.Equal((1, 1), await PeopleAndContracts(club));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(["Old Gold"], await Plans.Rows(db).Select(p => p.Name).ToListAsync());
        Assert.Equal(ben, await FitCrm.Membership.People.Rows(db).Select(p => p.Id).SingleAsync());
        Assert.Equal(1, await FitCrm.Billing.Payments.Rows(db).CountAsync());
    }

    [Fact]
    public async Task What_somebody_changed_since_is_refused()
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club);
        using var owner = await club.As(Roles.Owner);
        var run = (await owner.Upload(People, dryRun: false)).Id();
        await club.Work();
        await desk.Patch($"/members/{await IdOf(club, "A3")}", new { phone = "+49 151 23456789" });
        await owner.Ask(run, "undo");
        await club.Work();
        var left = (await owner.Import(run)).GetProperty("usedSince")[0];
        Assert.Equal("person changed since", $"{left.GetProperty("what").GetString()} {left.GetProperty("why").GetString()}");
    }

    [Fact]
    public async Task After_a_day_it_is_too_late_and_the_journal_is_gone()
    {
        await using var club = await Club.Open("sqlite");
        using var owner = await club.As(Roles.Owner);
        var run = (await owner.Upload(People, dryRun: false)).Id();
        await club.Work();
        club.Clock.Turn(TimeSpan.FromHours(25));
        Assert.Equal("undo-too-late", (await owner.Ask(run, "undo")).Text("code"));
        await ActivatorUtilities.CreateInstance<ImportClearing>(club.Services).Clear(default);
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Empty(await db.Set<JournalRow>().ToListAsync());
    }

    private static async Task<(int People, int Contracts)> PeopleAndContracts(Club club)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        return (await FitCrm.Membership.People.Rows(db).CountAsync(), await Contracts.Rows(db).CountAsync());
    }

    private static async Task<Guid> IdOf(Club club, string outside)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        return await FitCrm.Membership.People.Rows(db).Where(p => p.ExternalId == outside).Select(p => p.Id).SingleAsync();
    }
}
