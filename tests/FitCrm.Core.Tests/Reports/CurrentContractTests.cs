using FitCrm.Reports;
using static FitCrm.Core.Tests.Reports.Cast;

namespace FitCrm.Core.Tests.Reports;

public class CurrentContractTests
{
    [Fact]
    public void The_latest_that_has_begun_stands_for_a_person_and_not_the_renewal_to_come()
    {
        var (old, next) = (Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2024-12-01", 2));
        Assert.Equal(old, CurrentContract.On(Day("2024-12-31"), [next, old]));
        Assert.Equal(next, CurrentContract.On(Day("2025-01-01"), [old, next]));
    }

    [Fact]
    public void Of_two_product_groups_the_one_that_ends_later()
    {
        var (club, pool) = (Year("2024-01-01", "2024-01-01"), Sold("2024-03-01", "2024-05-31", "2024-03-01", group: "pool"));
        Assert.Equal(club, CurrentContract.On(Day("2024-04-01"), [club, pool]));
    }

    [Fact]
    public void Before_the_first_day_it_is_the_contract_to_come_and_a_cancelled_one_only_if_there_is_no_other()
    {
        var (soon, gone) = (Year("2024-01-01", "2023-12-01"), Year("2023-01-01", "2023-01-01") with { CancelledOn = Day("2023-06-01") });
        Assert.Equal(soon, CurrentContract.On(Day("2023-12-15"), [gone, soon]));
        Assert.Equal(gone, CurrentContract.On(Day("2023-12-15"), [gone]));
        Assert.Null(CurrentContract.On(Day("2023-12-15"), []));
    }

    [Fact]
    public void A_cancelled_one_that_ran_hides_the_one_before_it_and_one_that_never_ran_hides_none()
    {
        var (old, gone) = (Year("2023-01-01", "2023-01-01"), Year("2024-01-01", "2023-12-20", 2) with { CancelledOn = Day("2024-05-01") });
        Assert.Equal(gone, CurrentContract.On(Day("2024-06-01"), [old, gone]));
        var never = gone with { CancelledOn = Day("2023-12-28") };
        Assert.Equal(old, CurrentContract.On(Day("2024-01-10"), [old, never]));
        Assert.Equal(never, CurrentContract.On(Day("2024-01-10"), [never]));
    }
}
