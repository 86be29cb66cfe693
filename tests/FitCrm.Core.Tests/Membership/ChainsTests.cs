using FitCrm.Membership;

namespace FitCrm.Core.Tests.Membership;

public class ChainsTests
{
    // Bought on the day it starts; E + 30 of the first is 2025-01-30.
    [Theory]
    [InlineData("2024-12-20", 2)]   // never ran: the third follows the first
    [InlineData("2025-01-01", 2)]   // cancelled on its first day: the same
    [InlineData("2025-01-02", 1)]   // ran for a day: it ends its chain
    public void Only_a_contract_that_ran_ends_its_chain(string cancelled, int number)
    {
        ChainContract first = Of("2024-01-01", "2024-12-31"), gone = Of("2025-01-01", "2025-12-31") with { CancelledOn = Day(cancelled) }, back = Of("2025-01-10", "2026-01-09");
        var cycles = Chains.Of([back, gone, first], null, Day("2025-02-01"));
        Assert.Equal([(first.Id, 1), (gone.Id, 2), (back.Id, number)], cycles.Select(c => (c.ContractId, c.Number)));
    }

    [Fact]
    public void Who_took_the_first_contract_back_is_known_from_elsewhere_by_the_next()
    {
        ChainContract gone = Of("2024-01-01", "2024-12-31") with { CancelledOn = Day("2024-01-01") }, next = Of("2024-02-01", "2025-01-31");
        var cycle = Chains.Of([gone, next], Day("2023-06-01"), Day("2024-03-01"))[^1];
        Assert.Equal((2, Day("2023-06-01")), (cycle.Number, cycle.ChainStart));
    }

    private static ChainContract Of(string starts, string ends) => new() { Id = Guid.CreateVersion7(), Group = "club", StartsOn = Day(starts), EndsOn = Day(ends), BoughtOn = Day(starts) };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
