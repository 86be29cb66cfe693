using FitCrm.Data;
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

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", "Months 12"), InlineData("2024-12-30", "2025-06-30", "Months 6"), InlineData("2025-01-31", "2025-02-28", "Months 1")]
    [InlineData("2024-01-01", "2024-01-10", "Days 10"), InlineData("2024-01-01", "9999-12-31", "Monthly 1"), InlineData("2024-02-29", "2025-02-27", "Months 12")]
    public void The_term_of_an_unknown_plan_is_taken_from_the_dates(string from, string to, string term)
    {
        var (kind, count) = PlanShelf.TermOf(DateOnly.Parse(from, null), DateOnly.Parse(to, null));
        Assert.Equal(term, $"{kind} {count}");
    }
}
