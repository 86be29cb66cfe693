using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Membership.Imports;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Membership.Imports;

public sealed class ContractsImportTests
{
    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task Contracts_find_their_people_and_are_known_again(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", "id,name,email\n1,Ann,ann@example.org\n2,Bo,bo@example.org\n");
        const string rows = """
            contract id,member id,membership,begin date,end date,auto renew,price
            C1,1,Gold,2024-01-01,2024-12-31,no,480
            C2,1,Gold,2025-01-01,2025-12-31,no,480
            C3,bo@example.org,Rolling,2024-05-05,,yes,39.90
            C4,3,Gold,2024-01-01,2024-12-31,no,480
            C5,2,Unheard of,2024-01-01,,no,480
            C1,1,Gold,2024-01-01,2024-12-31,no,480

            """;
        var tally = await club.Import("contracts", rows);
        Assert.Equal((3, 0, 0, 1, 2), tally.Counts());
        Assert.Equal([(5, "member id"), (6, "end date")], tally.Rejects.Select(r => (r.Row, r.Column!)).Order());
        Assert.Equal((0, 0, 3, 1, 2), (await club.Import("contracts", rows)).Counts());
        await using var db = await club.Dbs.CreateDbContextAsync();
        var rolling = await Contracts.Rows(db).SingleAsync(c => c.ExternalId == "C3");
        Assert.Equal((Term.Monthly, true, 3990L), (rolling.Term, rolling.AutoRenew, rolling.MonthlyPrice));
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task Only_a_plan_of_the_price_list_says_how_long_a_contract_without_an_end_runs(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", "id,name\n1,Ann\n2,Bo\n3,Cy\n");
        const string told = "contract id,member id,membership,begin date,end date,auto renew\nC1,1,Gold,2024-01-01,2024-12-31,no\nC2,2,Gold,2024-02-01,,no\n";
        Assert.Equal((1, 0, 0, 0, 1), (await club.Import("contracts", told)).Counts());
        var again = await club.Import("contracts", told);
        Assert.Equal((0, 0, 1, 0, 1), again.Counts());
        Assert.Equal((3, "end date", Words.Of("Membership.import-no-end")), again.Rejects.Select(r => (r.Row, r.Column!, r.Why)).Single());
        Assert.Equal((0, 0, 1, 0, 0), (await club.Import("contracts", "contract id,member id,membership,begin date,end date\nC1,1,Gold,2024-01-01,\n")).Counts());

        Assert.Equal((0, 1, 0, 0, 0), (await club.Import("plans", "name,term\nGold,6 months\n")).Counts());
        Assert.Equal((1, 0, 1, 0, 0), (await club.Import("contracts", told)).Counts());
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(new(2024, 7, 31), (await Contracts.Rows(db).SingleAsync(c => c.ExternalId == "C2")).EndsOn);
        Assert.Null((await Plans.Rows(db).SingleAsync()).ArchivedAt);
    }

    [Fact]
    public async Task A_price_list_of_old_plans_says_it_too()
    {
        await using var club = await Club.Open("sqlite");
        await club.Import("people", "id,name\n1,Ann\n2,Bo\n");
        const string old = "name,term,archivedOn\nSilver,3 months,2024-05-31\nGold,6 months,2024-05-31\n";
        await club.Import("contracts", "contract id,member id,membership,begin date,end date\nC1,1,Gold,2024-01-01,2024-12-31\n");
        Assert.Equal((1, 1, 0, 0, 0), (await club.Import("plans", old)).Counts());
        Assert.Equal((0, 0, 2, 0, 0), (await club.Import("plans", old)).Counts());
        Assert.Equal((2, 0, 0, 0, 0), (await club.Import("contracts", "contract id,member id,membership,begin date,end date\nC2,2,Gold,2024-02-01,\nC3,2,Silver,2025-02-01,\n")).Counts());
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal([new(2024, 7, 31), new(2025, 4, 30)], await Contracts.Rows(db).Where(c => c.ExternalId != "C1").OrderBy(c => c.ExternalId).Select(c => c.EndsOn).ToListAsync());
    }

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", "Months 12"), InlineData("2024-12-30", "2025-06-30", "Months 6"), InlineData("2025-01-31", "2025-02-28", "Months 1")]
    [InlineData("2024-01-01", "2024-01-10", "Days 10"), InlineData("2024-01-01", "9999-12-31", "Monthly 1"), InlineData("2024-02-29", "2025-02-27", "Months 12")]
    public void The_term_of_an_unknown_plan_is_taken_from_the_dates(string from, string to, string term)
    {
        var (kind, count) = PlanShelf.TermOf(DateOnly.Parse(from, null), DateOnly.Parse(to, null));
        Assert.Equal(term, $"{kind} {count}");
    }
}
