using FitCrm.Kernel;

namespace FitCrm.Membership.PriceList;

/// <summary>What the club sells: a term, a price, the hours and clubs it opens, and how many days may be frozen.</summary>
internal sealed class Plan : Entity, IAudited
{
    private Plan() { }

    public string Name { get; private set; } = "";
    public string Group { get; private set; } = PlanTerms.Club;
    public Term Term { get; private set; }
    public int TermCount { get; private set; }
    public Money Price { get; private set; }
    public TimeOnly? AccessFrom { get; private set; }
    public TimeOnly? AccessTo { get; private set; }
    public IReadOnlyList<Guid> ClubIds { get; private set; } = [];
    public int FreezeDays { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>It never stood on the price list: a contract from a file brought its name.</summary>
    public bool IsOnlyNamed { get; private set; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>A new plan on the price list.</summary>
    public static Plan Offer(Guid id, PlanTerms terms)
    {
        var plan = new Plan { Id = id };
        plan.Change(terms);
        return plan;
    }

    /// <summary>A plan that only a contract from a file names: archived from the first, with the term of that contract, which says nothing of other contracts.</summary>
    public static Plan Named(Guid id, PlanTerms terms, DateTimeOffset at)
    {
        var plan = Offer(id, terms);
        (plan.IsOnlyNamed, plan.ArchivedAt) = (true, at);
        return plan;
    }

    /// <summary>The terms for contracts sold from now on; sold ones keep their dates and price.</summary>
    public void Change(PlanTerms terms)
    {
        (Name, Group, Term, TermCount, Price) = (terms.Name, terms.Group, terms.Term, terms.TermCount, terms.Price);
        (AccessFrom, AccessTo, ClubIds, FreezeDays) = (terms.AccessFrom, terms.AccessTo, terms.ClubIds, terms.FreezeDays);
    }

    /// <summary>Puts a plan that was only named on the price list: sold from now on, or known to be archived since a day.</summary>
    public void List(DateTimeOffset? archivedAt) => (IsOnlyNamed, ArchivedAt) = (false, archivedAt);

    /// <summary>Not sold any more; its contracts run on.</summary>
    public void Archive(DateTimeOffset at) => ArchivedAt = at;
}
