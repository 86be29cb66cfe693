using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Playbooks;

/// <summary>One cycle of one member on one day: what the words of a playbook are asked about.</summary>
internal ref struct Look(ref readonly MemberSnapshot member, ref readonly Cycle cycle, int today, StageRule rule)
{
    private readonly ref readonly MemberSnapshot _member = ref member;
    private readonly ref readonly Cycle _cycle = ref cycle;

    public readonly ref readonly MemberSnapshot Member => ref _member;
    public readonly ref readonly Cycle Cycle => ref _cycle;
    public readonly int Today = today;

    /// <summary>a = r = min(60, ⌊T/3⌋).</summary>
    public readonly int Third = Math.Min(rule.Longest, cycle.T / 3);

    public readonly int Grace = rule.Grace;
    public readonly bool Short = cycle.T < rule.ShortBelow;
    public Stage Stage;

    /// <summary>u(S, today).</summary>
    public readonly int Day => Between(Cycle.S, Today);

    /// <summary>The last visit day since A, or A.</summary>
    public readonly int Away => Math.Max(Member.Visits.Last, Cycle.A);

    public readonly bool VisitToday => Member.Visits.Last == Today && Cycle.C > 0;

    public readonly bool Renewed => Cycle.RenewedOn != 0 && Cycle.RenewedOn <= Today;

    public readonly bool Cancelled => Cycle.CancelledOn != 0 && Cycle.CancelledOn <= Today;

    public readonly int Between(int x, int y) => Member.Freezes.Between(Cycle.Group, x, y);

    public readonly int Plus(int x, int n) => Member.Freezes.Plus(Cycle.Group, x, n);

    /// <summary>V(n): visit days v with u(v, today) &lt; n.</summary>
    public readonly int Visits(int n) => n < 1 ? 0 : Member.Visits.Count(Math.Max(Cycle.A, Member.Freezes.Back(Cycle.Group, Today, n)), Today);

    /// <summary>Visit days v with 7k ≤ u(v, today) &lt; 7k + 7.</summary>
    public readonly int Week(int k) => Visits(7 * k + 7) - Visits(7 * k);

    /// <summary>The first day from which at most this many visit days are younger than n unfrozen days.</summary>
    public readonly int VisitsDownTo(int most, int n)
    {
        var visit = Member.Visits.Back(most + 1, Cycle.A);
        return visit == 0 ? Today : Plus(visit, n);
    }

    /// <summary>Retention.md 2: the first that holds.</summary>
    public readonly Stage StageNow() =>
        Today < Cycle.S || Today > Cycle.E + Grace || Cancelled ? Stage.None
        : Today >= Cycle.E - Third ? Stage.Renewal
        : Cycle.Number == 1 && Day < Third ? Stage.Adaptation
        : Stage.ActiveUse;
}

/// <summary>The numbers of the stages, from the playbook.</summary>
/// <param name="Longest">Most days of adaptation and of renewal before E.</param>
/// <param name="Grace">G.</param>
/// <param name="ShortBelow">A cycle with fewer unfrozen days is short.</param>
internal sealed record StageRule(int Longest, int Grace, int ShortBelow);
