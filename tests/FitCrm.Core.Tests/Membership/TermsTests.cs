using static FitCrm.Membership.Sold;

namespace FitCrm.Membership;

public sealed class TermsTests
{
    [Theory]
    [InlineData("2024-01-15", Term.Months, 12, "2025-01-14")]
    [InlineData("2024-01-31", Term.Months, 1, "2024-02-28")]
    [InlineData("2023-01-31", Term.Months, 1, "2023-02-27")]
    [InlineData("2024-02-29", Term.Months, 12, "2025-02-27")]
    [InlineData("2024-03-01", Term.Months, 6, "2024-08-31")]
    [InlineData("2024-02-28", Term.Days, 2, "2024-02-29")]
    [InlineData("2024-12-31", Term.Days, 1, "2024-12-31")]
    [InlineData("2024-05-05", Term.Monthly, 1, "9999-12-31")]
    public void A_contract_ends_after_its_months_clamped_to_the_months_end_or_after_its_days(string start, Term term, int count, string end) =>
        Assert.Equal(Day(end), Terms.EndOf(Day(start), term, count));

    [Theory]
    [InlineData(58800, Term.Months, 12, 4900)]
    [InlineData(10000, Term.Months, 3, 3333)]
    [InlineData(5000, Term.Monthly, 1, 5000)]
    [InlineData(12000, Term.Days, 90, 4058)] // 12000 ÷ (90 ÷ 30.4375) = 4058.33
    [InlineData(3000, Term.Days, 30, 3044)]  // 3043.75
    public void The_monthly_price_is_the_price_by_the_months_or_by_days_of_30_4375_a_month(long price, Term term, int count, long monthly) =>
        Assert.Equal(monthly, Terms.MonthlyPrice(price, term, count));

    [Theory]
    [InlineData("2024-01-15", "2025-01-14", "2024-03-10", "2025-03-09")] // twelve months stay twelve months
    [InlineData("2024-01-31", "2024-02-28", "2024-03-01", "2024-03-31")] // one clamped month stays one month
    [InlineData("2024-01-01", "2024-01-10", "2024-02-25", "2024-03-05")] // ten days stay ten days
    public void A_contract_that_starts_on_another_day_keeps_its_length(string start, string end, string newStart, string newEnd) =>
        Assert.Equal(Day(newEnd), Terms.SameLength(Day(start), Day(end), Day(newStart)));

    [Theory]
    [InlineData("2024-12-31", "2024-11-30", RenewalTiming.Early)]
    [InlineData("2024-12-31", "2024-12-01", RenewalTiming.OnTime)]
    [InlineData("2024-12-31", "2024-12-31", RenewalTiming.OnTime)]
    [InlineData("2024-12-31", "2025-01-01", RenewalTiming.InGrace)]
    [InlineData("2024-12-31", "2025-01-30", RenewalTiming.InGrace)]
    [InlineData("2024-12-31", "2025-01-31", RenewalTiming.Rejoined)]
    public void A_renewal_is_early_before_E_minus_30_on_time_up_to_E_and_in_grace_for_30_days(string end, string bought, RenewalTiming timing) =>
        Assert.Equal(timing, Renewals.TimingOf(Day(end), Day(bought)));

    [Theory]
    [InlineData("2024-12-31", "2024-10-01", "2025-01-01")]
    [InlineData("2024-12-31", "2024-12-31", "2025-01-01")]
    [InlineData("2024-12-31", "2025-01-01", "2025-01-01")]
    [InlineData("2024-12-31", "2025-01-20", "2025-01-20")]
    public void A_renewal_starts_the_day_after_E_or_today_when_that_is_past(string end, string today, string start) =>
        Assert.Equal(Day(start), Renewals.StartAfter(Day(end), Day(today)));
}
