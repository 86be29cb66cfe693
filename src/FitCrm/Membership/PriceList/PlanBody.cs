using FitCrm.Kernel;
using FitCrm.Membership.Register;

namespace FitCrm.Membership.PriceList;

/// <summary>A plan as the API takes one: clubs by code (none: every club), hours as HH:mm, price of the whole term (of a month when it rolls on).</summary>
internal sealed record PlanBody(
    Guid? Id, string? Name, string? Group, Term Term, int? TermCount, Money Price, TimeOnly? AccessFrom, TimeOnly? AccessTo, IReadOnlyList<string>? Clubs, int? FreezeDays)
{
    /// <summary>The terms of it in the clubs it names. Refuses an unknown club, a currency that is not the clubs' own, and what <see cref="PlanTerms.Checked"/> refuses.</summary>
    public Outcome<PlanTerms> Terms(IReadOnlyList<Staff.Club> known)
    {
        var named = (Clubs ?? []).Select(code => known.FirstOrDefault(c => c.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase))).ToList();
        if (named.Contains(null)) return new PlanClubUnknown();
        var currency = Price.Currency?.Trim().ToUpperInvariant() ?? "";
        var places = named.Count > 0 ? named : [.. known];
        var fits = named.Count > 0 ? named.All(c => c!.Currency == currency) : known.Any(c => c.Currency == currency);   // for every club: sold where the currency fits
        if (currency.Length == 3 && !fits)
            return new PlanCurrencyUnfit(currency, string.Join(", ", places.Select(c => c!.Currency).Distinct()));
        return new PlanTerms
        {
            Name = Reading.Line(Name) ?? "", Group = Reading.Line(Group)?.ToLowerInvariant() ?? PlanTerms.Club, Term = Term, TermCount = TermCount ?? 1,
            Price = Price with { Currency = currency }, AccessFrom = AccessFrom, AccessTo = AccessTo,
            ClubIds = [.. named.Select(c => c!.Id)], FreezeDays = FreezeDays ?? 0,
        }.Checked();
    }
}

/// <summary>A plan as the API shows it.</summary>
internal sealed record PlanCard(Guid Id, string Name, string Group, Term Term, int TermCount, Money Price, Money MonthlyPrice, TimeOnly? AccessFrom, TimeOnly? AccessTo,
    IReadOnlyList<string> Clubs, int FreezeDays, DateTimeOffset? ArchivedAt, long Version)
{
    /// <summary>The card of a plan.</summary>
    public static PlanCard Of(Plan p, IReadOnlyList<Staff.Club> clubs, long version) => new(p.Id, p.Name, p.Group, p.Term, p.TermCount, p.Price,
        p.Price with { Amount = Membership.Terms.MonthlyPrice(p.Price.Amount, p.Term, p.TermCount) }, p.AccessFrom, p.AccessTo,
        [.. clubs.Where(c => p.ClubIds.Contains(c.Id)).Select(c => c.Code)], p.FreezeDays, p.ArchivedAt, version);
}
