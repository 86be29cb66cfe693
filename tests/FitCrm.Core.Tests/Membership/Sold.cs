using FitCrm.Kernel;
using FitCrm.Membership.Agreements;
using FitCrm.Membership.PriceList;

namespace FitCrm.Membership;

/// <summary>Plans and contracts of the tests, made as the desk makes them.</summary>
internal static class Sold
{
    public static readonly DateTimeOffset At = new(2024, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Anna = Guid.CreateVersion7(At), Club = Guid.CreateVersion7(At);

    public static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static Plan Plan(Term term = Term.Months, int count = 12, int freezeDays = 60, string group = PlanTerms.Club) => PriceList.Plan.Offer(Guid.CreateVersion7(At),
        new PlanTerms { Name = "Standard", Term = term, TermCount = count, Price = new Money(58800, "EUR"), FreezeDays = freezeDays, Group = group });

    public static Contract Contract(string startsOn, Plan? plan = null, Guid? renews = null) =>
        Agreements.Contract.Sell(new Sale(Guid.CreateVersion7(At), Anna, Club, plan ?? Plan(), Day(startsOn), Day(startsOn), null, At, renews)).Value;

    public static Outcome<Freeze> Freeze(this Contract contract, string from, string to, string today, int allowance = 60, bool mayGoBack = false) =>
        contract.Freeze(Guid.CreateVersion7(At), new FreezeWish(Day(from), Day(to)), Day(today), allowance, mayGoBack);
}
