using FitCrm.Membership.Agreements;
using FsCheck;
using FsCheck.Fluent;
using static FitCrm.Membership.Sold;

namespace FitCrm.Membership;

/// <summary>Contract dates against an independent calculation: E is the day on which the last paid unfrozen day is used up, counted one day after the other.</summary>
public sealed class ContractDatesProperty
{
    [Fact]
    public void Random_freezes_returns_and_renewals_leave_every_end_where_counting_days_finds_it() =>
        Prop.ForAll<int[]>(script => Live(script)).Check(Config.QuickThrowOnFailure.WithMaxTest(10000));

    private static bool Live(int[] script)
    {
        var turns = new Queue<int>(script.Select(Math.Abs));
        int Next(int below) => turns.TryDequeue(out var n) ? n % below : 0;
        var today = Day("2023-12-01").AddDays(Next(800));
        var life = new List<(Contract Contract, int Paid)>();
        Sell(life, today, Next(30), Next(4));
        while (turns.Count > 0)
        {
            today = today.AddDays(Next(40));
            var contract = life[Next(life.Count)].Contract;
            var calendar = new Calendar([.. life.Select(l => l.Contract)], "club");
            var before = contract.EndsOn;
            switch (Next(3))
            {
                case 0 when contract.Freeze(Guid.NewGuid(), Wish(today.AddDays(Next(60)), Next(30)), today, 90, false).Refused is null:
                case 1 when contract.Unfreeze(today.AddDays(Next(20)), today, false).Refused is null:
                    if (calendar.MoveFollowers(contract, before, today).Refused is not null) return true; // the use case rolls back
                    break;
                case 2 when calendar.AfterEndOf(contract, today) is { Refused: null } after:
                    if (after.Value <= contract.EndsOn || after.Value < today) return false;
                    Sell(life, after.Value, 0, Next(4));
                    break;
            }
            if (!life.TrueForAll(Holds) || Overlap(life)) return false;
        }
        return true;
    }

    private static FreezeWish Wish(DateOnly from, int days) => new(from, from.AddDays(days));

    private static void Sell(List<(Contract, int)> life, DateOnly from, int later, int kind)
    {
        var (term, count) = new[] { (Term.Months, 12), (Term.Months, 1), (Term.Days, 90), (Term.Months, 3) }[kind];
        var contract = Contract(from.AddDays(later).ToString("O", System.Globalization.CultureInfo.InvariantCulture), Plan(term, count));
        life.Add((contract, term == Term.Days ? count : 0));
    }

    private static bool Holds((Contract Contract, int Paid) sold)
    {
        var (day, left) = (sold.Contract.StartsOn, sold.Paid > 0 ? sold.Paid : PaidDays(sold.Contract));
        while (true)
        {
            if (!sold.Contract.Freezes.Any(f => f.From <= day && day <= f.To) && --left == 0) return day == sold.Contract.EndsOn;
            day = day.AddDays(1);
        }
    }

    // Days from S up to the day before the same day of the month, n months on (or that month's end).
    private static int PaidDays(Contract contract)
    {
        var months = contract.MonthlyPrice == 58800 ? 1 : (int)Math.Round(58800m / contract.MonthlyPrice);
        var (year, month) = (contract.StartsOn.Year + ((contract.StartsOn.Month - 1 + months) / 12), ((contract.StartsOn.Month - 1 + months) % 12) + 1);
        return new DateOnly(year, month, Math.Min(contract.StartsOn.Day, DateTime.DaysInMonth(year, month))).DayNumber - contract.StartsOn.DayNumber;
    }

    private static bool Overlap(List<(Contract Contract, int)> life) => life.Select(l => l.Contract).OrderBy(c => c.StartsOn)
        .Aggregate((Bad: false, End: DateOnly.MinValue), (seen, c) => (seen.Bad || c.StartsOn <= seen.End, c.EndsOn)).Bad;
}
