using FitCrm.Membership.Agreements;
using static FitCrm.Membership.Sold;

namespace FitCrm.Membership;

public sealed class ContractTests
{
    [Fact]
    public void A_sale_says_its_days_and_price_and_is_heard()
    {
        var contract = Contract("2024-01-15");
        Assert.Equal((Day("2025-01-14"), 58800L, 4900L), (contract.EndsOn, contract.Price.Amount, contract.MonthlyPrice));
        Assert.Single(contract.Events.OfType<ContractSold>());
    }

    [Fact]
    public void An_archived_plan_is_not_sold()
    {
        var plan = Plan();
        plan.Archive(At);
        Assert.IsType<PlanArchived>(Agreements.Contract.Sell(new Sale(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), plan, Day("2024-01-15"), Day("2024-01-15"), null, At)).Refused);
    }

    [Theory]
    [InlineData("2024-06-01", "", false, typeof(ReasonMissing))]
    [InlineData("2024-05-31", "moved away", false, typeof(CancelBackwards))]
    [InlineData("2025-01-15", "moved away", true, typeof(CancelAfterEnd))]
    [InlineData("2024-01-14", "moved away", true, typeof(CancelBeforeStart))]
    [InlineData("2024-01-15", "moved away", true, null)]
    [InlineData("2024-05-31", "moved away", true, null)]
    [InlineData("2024-06-01", "moved away", false, null)]
    public void A_cancelling_needs_a_reason_and_a_day_up_to_the_end_and_a_past_day_a_manager(string on, string reason, bool mayGoBack, Type? refusal)
    {
        var contract = Contract("2024-01-15");
        Assert.Equal(refusal, contract.Cancel(Day(on), reason, Day("2024-06-01"), At, mayGoBack).Refused?.GetType());
        Assert.Equal(refusal is null ? Day(on) : null, contract.CancelledOn);
    }

    [Fact]
    public void A_cancelled_contract_refuses_every_verb()
    {
        var contract = Contract("2024-01-15");
        contract.Cancel(Day("2024-06-01"), "moved away", Day("2024-06-01"), At, false);
        Assert.IsType<AlreadyCancelled>(contract.Cancel(Day("2024-07-01"), "again", Day("2024-06-01"), At, false).Refused);
        Assert.IsType<AlreadyCancelled>(contract.Freeze("2024-07-01", "2024-07-02", "2024-06-01").Refused);
        Assert.IsType<AlreadyCancelled>(new Calendar([contract], contract.Group).AfterEndOf(contract, Day("2024-06-01")).Refused);
        Assert.Equal(Day("2024-05-31"), contract.LastDay);
    }

    [Fact]
    public void Contracts_of_one_group_do_not_overlap_and_other_groups_are_free()
    {
        var calendar = new Calendar([Contract("2024-01-15")], "club");
        Assert.NotNull(calendar.Taken(Day("2025-01-14"), Day("2026-01-13")));
        Assert.Null(calendar.Taken(Day("2025-01-15"), Day("2026-01-14")));
        Assert.Null(new Calendar([Contract("2024-01-15")], "solarium").Taken(Day("2024-02-01"), Day("2024-03-01")));
    }

    [Fact]
    public void A_contract_is_renewed_once_and_what_rolls_on_never()
    {
        var (first, rolling) = (Contract("2024-01-15"), Contract("2024-01-15", Plan(Term.Monthly, 1)));
        var second = Contract("2025-01-15");
        Assert.Equal(Day("2025-01-15"), new Calendar([first], "club").AfterEndOf(first, Day("2024-12-20")).Value);
        Assert.IsType<AlreadyRenewed>(new Calendar([first, second], "club").AfterEndOf(first, Day("2024-12-20")).Refused);
        Assert.IsType<RollsOnByItself>(new Calendar([rolling], "club").AfterEndOf(rolling, Day("2024-12-20")).Refused);
    }

    [Fact]
    public void A_renewal_bought_early_follows_when_a_freeze_moves_the_end_and_comes_back_with_it()
    {
        var (first, second, third) = (Contract("2024-01-15"), Contract("2025-01-15"), Contract("2026-01-15"));
        var calendar = new Calendar([first, second, third], "club");
        first.Freeze("2024-12-20", "2024-12-29", "2024-12-01");
        Assert.Equal([second, third], calendar.MoveFollowers(first, Day("2025-01-14"), Day("2024-12-01")).Value);
        Assert.Equal((Day("2025-01-25"), Day("2026-01-24"), Day("2026-01-25")), (second.StartsOn, second.EndsOn, third.StartsOn));

        var before = first.EndsOn;
        first.Unfreeze(Day("2024-12-25"), Day("2024-12-25"), false);
        calendar.MoveFollowers(first, before, Day("2024-12-25"));
        Assert.Equal((Day("2025-01-20"), Day("2026-01-19"), Day("2026-01-20")), (second.StartsOn, second.EndsOn, third.StartsOn));
    }

    [Fact]
    public void A_plan_in_days_that_follows_keeps_its_days_also_where_they_look_like_months()
    {
        var (first, second) = (Contract("2023-12-01", Plan(Term.Days, 90)), Contract("2024-02-29", Plan(Term.Days, 90)));
        first.Freeze("2023-12-05", "2023-12-05", "2023-12-01");
        new Calendar([first, second], "club").MoveFollowers(first, Day("2024-02-28"), Day("2023-12-01"));
        Assert.Equal((Day("2024-03-01"), Day("2024-05-29")), (second.StartsOn, second.EndsOn));
    }

    [Fact]
    public void A_contract_that_cannot_move_is_not_run_into()
    {
        var (first, second) = (Contract("2024-01-15"), Contract("2025-01-15"));
        second.Freeze("2025-03-01", "2025-03-10", "2024-12-01");
        first.Freeze("2024-12-20", "2024-12-29", "2024-12-01");
        Assert.IsType<RunsInto>(new Calendar([first, second], "club").MoveFollowers(first, Day("2025-01-14"), Day("2024-12-01")).Refused);
    }
}
