namespace FitCrm.Retention.Playbooks;

/// <summary>The words of retention.md section 1, as conditions may use them. Each knows when it can change by itself.</summary>
internal static class PlaybookWords
{
    /// <summary>Numbers. base and gap may be unknown; T, a and r are whole days; L, day and age count unfrozen days.</summary>
    public static readonly IReadOnlyDictionary<string, Quantity> Numbers = new Dictionary<string, Quantity>(StringComparer.Ordinal)
    {
        ["day"] = new AgeWord(Since.Start),
        ["age"] = new AgeWord(Since.Chain),
        ["L"] = new AgeWord(Since.Visit),
        ["owed"] = new OwedWord(),
        ["left"] = new LeftWord(),
        ["before"] = new BeforeWord(),
        ["C"] = new StillWord((in Look l) => l.Cycle.C),
        ["K"] = new StillWord((in Look l) => l.Cycle.K),
        ["T"] = new StillWord((in Look l) => l.Cycle.T),
        ["a"] = new StillWord((in Look l) => l.Third),
        ["r"] = new StillWord((in Look l) => l.Third),
        ["G"] = new StillWord((in Look l) => l.Grace),
        ["base"] = new StillWord((in Look l) => l.Cycle.Base2 < 0 ? double.NaN : l.Cycle.Base2 / 2.0),
        ["gap"] = new StillWord((in Look l) => l.Cycle.Gap2 < 0 ? double.NaN : l.Cycle.Gap2 / 2.0),
        ["number"] = new StillWord((in Look l) => l.Cycle.Number),
    };

    /// <summary>Facts that hold or do not. <c>year</c>: E ≥ A + 12 months − 1 day. <c>visit</c>: came today.</summary>
    public static readonly IReadOnlyDictionary<string, Condition> Facts = new Dictionary<string, Condition>(StringComparer.Ordinal)
    {
        ["first"] = new StillFact((in Look l) => l.Cycle.Number == 1),
        ["short"] = new StillFact((in Look l) => l.Short),
        ["renewed"] = new StillFact((in Look l) => l.Renewed),
        ["goal"] = new StillFact((in Look l) => l.Member.Happened[(int)Happening.Goal] >= l.Cycle.A),
        ["year"] = new StillFact((in Look l) => l.Cycle.E >= DateOnly.FromDayNumber(l.Cycle.A).AddMonths(12).DayNumber - 1),
        ["visit"] = new TodayFact(),
        ["adaptation"] = new InStage(Stage.Adaptation),
        ["active"] = new InStage(Stage.ActiveUse),
        ["renewal"] = new InStage(Stage.Renewal),
    };

    /// <summary>Functions of numbers: V(n) visit days younger than n; W(k) those of the k-th week back; min, max of what is known.</summary>
    public static Quantity? Function(string name, Quantity[] of) => (name, of.Length) switch
    {
        ("V", 1) => new RecentWord(of[0]),
        ("W", 1) => new WeekWord(of[0]),
        ("min", > 0) => new Extreme(greatest: false, of),
        ("max", > 0) => new Extreme(greatest: true, of),
        _ => null,
    };

    private sealed class TodayFact : Condition
    {
        public override bool Holds(in Look look) => look.VisitToday;

        public override bool Ask(in Look look, out int turns)
        {
            turns = look.VisitToday ? look.Today + 1 : Quantity.Never;
            return look.VisitToday;
        }
    }
}
