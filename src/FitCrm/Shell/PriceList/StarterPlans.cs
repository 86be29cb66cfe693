using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.PriceList;

/// <summary>Three usual plans for a club that sells nothing yet: 1, 3 and 12 months, for prices that the owner types. One left empty is left out.</summary>
internal static class StarterPlans
{
    private static readonly (string Field, int Months, int FreezeDays)[] Usual = [("price1", 1, 0), ("price3", 3, 14), ("price12", 12, 30)];

    /// <summary>A field for each price, with the refusal beside the one it belongs to.</summary>
    public static IReadOnlyList<FormField> Fields(Typed typed, string currency, Refusal? no) => [.. Usual.Select(u => new FormField(u.Field, Say.W("starter-price", Say.N("n-months", u.Months), currency), typed.Kept(u.Field, ""))
        { Optional = true, Error = no?.Field == u.Field ? Say.No(no) : null })];

    /// <summary>The plans with a price. Refuses what is no price, and three empty ones.</summary>
    public static Outcome<IReadOnlyList<PlanWish>> Read(Typed typed, IReadOnlyList<Club> mine, IReadOnlyList<Club> all)
    {
        var wishes = new List<PlanWish>();
        foreach (var (field, months, freeze) in Usual.Where(u => typed[u.Field] is not null))
        {
            if (typed.Amount(field, mine[0].Currency) is not { Amount: >= 0 } price) return new StarterPriceUnclear(field);
            wishes.Add(new(Say.N("n-months", months), null, Term.Months, months, price, null, null, mine.Count == all.Count ? [] : [.. mine.Select(c => c.Code)], freeze));
        }
        return wishes.Count == 0 ? new StarterPriceUnclear(Usual[0].Field) : wishes;
    }
}

/// <summary>What was typed is no price.</summary>
internal sealed record StarterPriceUnclear(string Name) : Refusal("starter-price-unclear", Name);
