using FitCrm.Reports;
using FitCrm.Shell.Overview;

namespace FitCrm.Tests.Shell;

public class RateWordTests
{
    static RateWordTests() => FitCrm.Kernel.Words.Add(typeof(House).Assembly);

    [Fact]
    public void A_month_with_fewer_than_20_final_contracts_has_no_rate_in_the_chart()
    {
        var tally = new RenewalTally(new(2026, 1, 1), new(2026, 2, 28), new(2026, 11, 21), []);
        Add(tally, new(2026, 1, 15), 19);
        Add(tally, new(2026, 2, 15), 20);
        var rows = RateWords.Months(tally.Figures());
        Assert.Equal(["too few", "–", "–", "19"], rows[0].Cells);
        Assert.Equal("0.0\u00a0%", rows[1].Cells[0]);
    }

    [Fact]
    public void Final_months_are_whole_ones_all_of_whose_contracts_are_final()
    {
        Assert.Equal((new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30)), On(new(2026, 11, 27)).FinalMonths(12));
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31)), On(new(2026, 11, 30)).FinalMonths(1));
        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30)), On(new(2026, 11, 27)).FinalMonths(12, before: 12));
    }

    private static Ground On(DateOnly day) => new([], "", [], day, new(12, 0)) { Days = [] };

    private static void Add(RenewalTally tally, DateOnly ends, int many)
    {
        for (var i = 0; i < many; i++)
            tally.Add(new() { PersonId = Guid.NewGuid(), IsFinal = true, Term = Term(ends) }, []);
    }

    private static SoldTerm Term(DateOnly ends) => new()
    {
        ContractId = Guid.NewGuid(), Group = "club", StartsOn = ends.AddYears(-1).AddDays(1), EndsOn = ends, BoughtOn = ends.AddYears(-1), Monthly = new(4900, "EUR"), Number = 1, Paid = true,
    };
}
