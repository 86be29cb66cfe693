using static FitCrm.Membership.Sold;

namespace FitCrm.Membership;

public sealed class FreezeTests
{
    [Fact]
    public void A_freeze_moves_the_end_by_its_whole_length_both_days_counted()
    {
        var contract = Contract("2024-01-15");
        var freeze = contract.Freeze("2024-06-01", "2024-06-10", "2024-05-20").Value;
        Assert.Equal(10, freeze.Days);
        Assert.Equal(Day("2025-01-24"), contract.EndsOn);
        Assert.Equal(Day("2025-01-14"), contract.AgreedEndsOn);
        Assert.Contains(contract.Events, e => e is ContractFrozen f && f.EndsOn == Day("2025-01-24"));
    }

    [Fact]
    public void A_freeze_may_begin_on_the_last_day_and_end_long_after_it()
    {
        var contract = Contract("2024-01-15");
        Assert.Null(contract.Freeze("2025-01-14", "2025-02-12", "2025-01-10").Refused);
        Assert.Equal(Day("2025-02-13"), contract.EndsOn);
    }

    [Theory]
    [InlineData("2024-01-14", "2024-01-20", typeof(FreezeOutside))]
    [InlineData("2025-01-25", "2025-01-26", typeof(FreezeOutside))]
    [InlineData("2024-06-10", "2024-06-09", typeof(FreezeBackwards))]
    [InlineData("2024-05-01", "2024-05-30", typeof(FreezeTooLong))]
    [InlineData("2024-03-05", "2024-03-06", typeof(FreezeOverlaps))]
    [InlineData("2024-02-20", "2024-03-01", typeof(FreezeOverlaps))]
    public void A_freeze_outside_the_contract_backwards_too_long_or_over_another_is_refused(string from, string to, Type refusal)
    {
        var contract = Contract("2024-01-15");
        Assert.Null(contract.Freeze("2024-03-01", "2024-03-10", "2024-01-15", allowance: 30).Refused);
        Assert.IsType(refusal, contract.Freeze(from, to, "2024-01-10", allowance: 30).Refused);
        Assert.Equal(Day("2025-01-24"), contract.EndsOn);
    }

    [Fact]
    public void Only_somebody_who_may_correct_freezes_backwards()
    {
        Assert.IsType<FreezeBackdated>(Contract("2024-01-15").Freeze("2024-06-01", "2024-06-10", "2024-06-02").Refused);
        Assert.Null(Contract("2024-01-15").Freeze("2024-06-01", "2024-06-10", "2024-06-02", mayGoBack: true).Refused);
    }

    [Theory]
    [InlineData("2024-06-05", "2024-06-04", "2025-01-18")] // four days were frozen
    [InlineData("2024-06-01", "2024-05-31", "2025-01-14")] // never began
    [InlineData("2024-05-25", "2024-05-31", "2025-01-14")] // given up before it began
    [InlineData("2024-06-10", "2024-06-09", "2025-01-23")]
    public void Coming_back_early_gives_the_days_not_frozen_back(string backOn, string lastFrozen, string end)
    {
        var contract = Contract("2024-01-15");
        var freeze = contract.Freeze("2024-06-01", "2024-06-10", "2024-05-20").Value;
        Assert.Null(contract.Unfreeze(Day(backOn), Day("2024-05-20"), mayGoBack: false).Refused);
        Assert.Equal((Day(lastFrozen), Day(end)), (freeze.To, contract.EndsOn));
    }

    [Fact]
    public void Nothing_frozen_cannot_be_unfrozen_and_a_later_freeze_is_not_left_outside()
    {
        var contract = Contract("2024-01-15");
        Assert.IsType<NothingFrozen>(contract.Unfreeze(Day("2024-06-01"), Day("2024-06-01"), false).Refused);
        contract.Freeze("2025-01-01", "2025-01-20", "2024-06-01");
        contract.Freeze("2025-01-25", "2025-01-30", "2024-06-01");
        Assert.IsType<LaterFreeze>(contract.Unfreeze(Day("2025-01-02"), Day("2025-01-02"), false).Refused);
    }

    [Fact]
    public void A_return_that_leaves_the_end_on_a_day_frozen_later_is_refused()
    {
        var contract = Contract("2023-12-01", Plan(Term.Months, 1));
        contract.Freeze("2023-12-02", "2023-12-02", "2023-12-02");
        contract.Freeze("2024-01-01", "2024-01-01", "2023-12-02");
        Assert.IsType<LaterFreeze>(contract.Unfreeze(Day("2023-12-02"), Day("2023-12-02"), false).Refused);
        Assert.Equal(Day("2024-01-02"), contract.EndsOn);
    }

    [Fact]
    public void What_rolls_on_can_be_frozen_and_still_rolls_on()
    {
        var contract = Contract("2024-01-15", Plan(Term.Monthly, 1));
        Assert.Null(contract.Freeze("2024-06-01", "2024-06-10", "2024-05-20").Refused);
        Assert.Equal(Terms.RollsOn, contract.EndsOn);
    }
}
