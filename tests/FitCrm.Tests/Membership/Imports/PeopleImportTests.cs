using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Membership.Imports;

public sealed class PeopleImportTests
{
    private const string Five = """
        member_id,first name,last name,email,phone,birthday,shoe size,start,end,plan,price,email marketing
        M1,Anna,Berg,anna@example.org,030 1234567,1990-02-28,38,2024-01-01,2024-12-31,Gold,480.00,yes
        M2,Иван,Петров,,+7 916 1234567,,,2024-03-15,2024-09-15,Half a year,199.50,no
        M3,,,third@example.org,,,,,,,,
        M4,Bo,Lee,bo@example.org,abc,,,,,,,
        M5,Cy,Ray,cy@example.org,,31.12.1990,,2024-05-01,2024-04-01,Gold,,

        """;

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task People_with_contracts_are_taken_over_and_every_row_is_accounted_for(string database)
    {
        await using var club = await Club.Open(database);
        var trial = await club.Import("people", Five, dryRun: true);
        var tally = await club.Import("people", Five);
        Assert.Equal((3, 0, 0, 0, 2), tally.Counts());
        Assert.Equal(trial.Counts(), tally.Counts());
        Assert.Equal(["5 phone abc", "6 end 2024-04-01"], tally.Rejects.Select(r => $"{r.Row} {r.Column} {r.Value}"));
        Assert.Equal((0, 0, 3, 0, 2), (await club.Import("people", Five)).Counts());

        await using var db = await club.Dbs.CreateDbContextAsync();
        var people = await People.Rows(db).OrderBy(p => p.ExternalId).ToListAsync();
        Assert.Equal(["Anna Berg", "Иван Петров", "M3"], people.Select(p => p.FullName));
        Assert.Equal(["+49301234567", "+79161234567", null], people.Select(p => p.Phone));
        Assert.Equal("""{"shoe size":"38"}""", people[0].Extra);
        var plans = await Plans.Rows(db).OrderBy(p => p.Name).ToListAsync();
        Assert.Equal(["Gold Months 12", "Half a year Months 6"], plans.Select(p => $"{p.Name} {p.Term} {p.TermCount}"));
        Assert.All(plans, p => Assert.NotNull(p.ArchivedAt));
        var contracts = await Contracts.Rows(db).OrderBy(c => c.StartsOn).ToListAsync();
        Assert.Equal([(new DateOnly(2024, 12, 31), 48000L, 4000L), (new DateOnly(2024, 9, 15), 19950L, 3325L)], contracts.Select(c => (c.EndsOn, c.Price.Amount, c.MonthlyPrice)));
        Assert.All(await Accounts.Rows(db).ToListAsync(), a => Assert.Equal(0, a.Owed));
        Assert.Equal([people[0].Id], await Consents.Rows(db).Where(c => c.Given).Select(c => c.PersonId).ToListAsync());
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task A_trial_leaves_nothing_behind(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", Five, dryRun: true);
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(0, await People.Rows(db).CountAsync());
        Assert.Equal(0, await Plans.Rows(db).CountAsync());
        Assert.Empty(Directory.GetFiles(club.DataFolder, "trial-*"));
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task Somebody_is_known_by_id_else_by_address_with_the_name_and_never_by_the_name_alone(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", "name,email\nAnn Lee,shared@example.org\nBob Lee,shared@example.org\n");
        var tally = await club.Import("people", """
            id,name,email,phone
            7,ann  LEE,shared@example.org,+49 30 555123
            8,Ann Lee,other@example.org,
            7,Ann Lee,shared@example.org,
            ,Bob Lee,Shared@Example.org,
            ,Cy Lee,shared@example.org,
            9,Ann Lee,shared@example.org,
            ,Nobody,,

            """);
        Assert.Equal((3, 1, 1, 1, 1), tally.Counts());
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(5, await People.Rows(db).CountAsync());
        Assert.Equal("+4930555123", (await People.Rows(db).SingleAsync(p => p.ExternalId == "7")).Phone);
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task A_changed_row_updates_an_empty_cell_erases_nothing_and_a_withdrawal_stands(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", "id,last name,phone,start,end,price,paid on,consentEmail\n1,Berg,+4930111222,2026-01-01,2026-12-31,120,no,yes\n");
        await using var before = await club.Dbs.CreateDbContextAsync();
        var person = (await People.Rows(before).SingleAsync()).Id;
        await club.Writes.Run((db, ct) => Consents.Record(db, new(Guid.CreateVersion7(), person, Channel.Email, Purpose.Marketing, false, club.Clock.Now, "No more.", "desk"), club.Clock.Now, ct));
        club.Clock.Turn(TimeSpan.FromHours(1));
        var tally = await club.Import("people", "id,last name,phone,start,end,price,paid on,consentEmail\n1,Berg-Stein,,2026-01-01,2027-01-31,120,2026-02-03,yes\n");
        Assert.Equal((0, 1, 0, 0, 0), tally.Counts());

        await using var db = await club.Dbs.CreateDbContextAsync();
        var now = await People.Rows(db).SingleAsync();
        Assert.Equal(("Berg-Stein", "+4930111222"), (now.FullName, now.Phone));
        Assert.Equal(new DateOnly(2027, 1, 31), (await Contracts.Rows(db).SingleAsync()).EndsOn);
        Assert.Equal(new DateOnly(2026, 2, 3), (await Accounts.Rows(db).SingleAsync()).PaidOn);
        Assert.False(await Consents.Allows(db, person, Channel.Email, Purpose.Marketing, null, default));
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task Several_contracts_and_freezes_of_one_person_stand_in_several_rows(string database)
    {
        await using var club = await Club.Open(database);
        const string rows = """
            id,name,start,end,freeze from,freeze to,cancelled on,cancel reason
            1,Ann,2023-01-01,2023-12-31,,,,
            1,Ann,2024-01-01,2025-01-14,2024-03-01,2024-03-07,,
            1,Ann,2024-01-01,2025-01-14,2024-06-01,2024-06-07,2024-12-01,moved
            1,Ann,2023-01-01,2023-12-31,,,,

            """;
        Assert.Equal((1, 2, 0, 1, 0), (await club.Import("people", rows)).Counts());
        Assert.Equal((0, 0, 1, 3, 0), (await club.Import("people", rows)).Counts());
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(["2023-12-31 ", "2025-01-14 moved"], (await Contracts.Rows(db).OrderBy(c => c.StartsOn).ToListAsync()).Select(c => $"{c.EndsOn:yyyy-MM-dd} {c.CancelReason}"));
        Assert.Equal([false, false], (await Freezes.Rows(db).ToListAsync()).Select(f => f.MovesEnd));
    }
}
