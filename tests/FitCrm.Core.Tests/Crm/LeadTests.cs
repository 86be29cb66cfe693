using FitCrm.Crm;
using FitCrm.Crm.Selling;
using FitCrm.Kernel;
using Kind = FitCrm.Crm.LeadState;

namespace FitCrm.Core.Tests.Crm;

public sealed class LeadTests
{
    private static readonly Funnel Funnel = Funnel.Read(SeedFile.Text("funnel.json"));
    private static readonly DateOnly Monday = new(2026, 6, 1);
    private static readonly Guid Rui = Guid.CreateVersion7(), Anna = Guid.CreateVersion7();

    [Fact]
    public void A_lead_goes_through_the_funnel_and_its_ledger_tells_each_day()
    {
        var lead = New();
        Assert.Null(lead.MoveTo(Funnel.Stage("contacted")!, On(2)));
        Assert.Null(lead.HandTo(Anna, On(3)));
        Assert.Null(lead.Lose("price", "too dear", Funnel, On(5)));
        Assert.Null(lead.Reopen(Funnel.Stage("offer")!, On(9)));
        Assert.Null(lead.Win(Guid.NewGuid(), On(12)));
        Assert.Equal([1, 2, 3, 4, 5, 6], lead.Moves.Select(m => m.Seq));
        Assert.Null(Then(lead, -1));
        Assert.Equal(new LeadThen("new", Kind.Open, Rui, null, 0), Then(lead, 1));
        Assert.Equal(new LeadThen("contacted", Kind.Open, Anna, null, 1), Then(lead, 4));
        Assert.Equal(new LeadThen("contacted", Kind.Lost, Anna, "price", 1), Then(lead, 5));
        Assert.Equal(new LeadThen("offer", Kind.Open, Anna, null, 4), Then(lead, 11));
        Assert.Equal(new LeadThen("offer", Kind.Won, Anna, null, 5), Then(lead, 99));
    }

    [Fact]
    public void What_is_over_is_refused_by_name_and_changes_nothing()
    {
        var (won, lost) = (New(), New());
        won.Win(null, On(1));
        lost.Lose("not-now", null, Funnel, On(1));
        Assert.IsType<LeadWon>(won.MoveTo(Funnel.Stage("offer")!, On(2)));
        Assert.IsType<LeadWon>(won.Lose("price", null, Funnel, On(2)));
        Assert.IsType<LeadWon>(won.HandTo(Anna, On(2)));
        Assert.IsType<LeadWon>(won.Plan("Call", Monday, Guid.NewGuid()));
        Assert.IsType<LeadNotLost>(won.Reopen(Funnel.First, On(2)));
        Assert.IsType<LeadLost>(lost.Win(null, On(2)));
        Assert.IsType<LeadLost>(lost.MoveTo(Funnel.Stage("offer")!, On(2)));
        Assert.Equal(new LeadThere("new"), New().MoveTo(Funnel.First, On(2)));
        Assert.Equal((2, 2), (won.Moves.Count, lost.Moves.Count));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bored")]
    public void Nobody_is_lost_without_a_reason_of_the_funnel(string? reason)
    {
        var lead = New();
        Assert.IsType<LostReasonMissing>(lead.Lose(reason, null, Funnel, On(1)));
        Assert.Equal(Kind.Open, lead.State);
    }

    [Fact]
    public void Whatever_is_tried_the_lead_says_what_its_ledger_says_and_is_never_won_and_lost_at_once()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var (dice, lead, day) = (new Random(seed), New(), 0);
            for (var step = dice.Next(12); step > 0; step--) Try(dice, lead, On(day += dice.Next(3)));
            var then = Then(lead, 99)!.Value;
            Assert.Equal((lead.Stage, lead.State, lead.OwnerId, lead.LostReason, lead.Steps), (then.Stage, then.State, then.OwnerId, then.LostReason, lead.Moves.Count));
            Assert.Equal(lead.State == Kind.Lost, lead.LostReason is not null);
            Assert.Equal(lead.State == Kind.Open, lead.ClosedOn is null);
            Assert.True(lead.State == Kind.Won || lead.ContractId is null);
            Assert.True(lead.State == Kind.Open || lead.NextTaskId is null);
        }
    }

    [Fact]
    public void What_came_of_a_step_leads_to_the_next_one()
    {
        Assert.Equal(("contacted", 2), Next("new", Outcomes.Done));
        Assert.Equal(("new", 1), Next("new", Outcomes.NoAnswer));
        Assert.Equal(("contacted", 2), Next("contacted", Outcomes.Done));
        Assert.Equal(("offer", 2), Next("visited", Outcomes.Done));
        Assert.Equal("price", Funnel.After("offer", "reason:price").LostReason);
        Assert.Equal(Funnel.Unknown, Funnel.After("offer", "reason:health").LostReason);
        Assert.Equal("not-interested", Funnel.After("new", Outcomes.OptOut).LostReason);
    }

    [Fact]
    public void Every_reason_an_outcome_gives_is_one_of_the_funnel_and_every_stage_that_follows_is_there()
    {
        Assert.All(Funnel.LostBy.Values, r => Assert.Contains(r, Funnel.LostReasons));
        Assert.Contains(Funnel.Unknown, Funnel.LostReasons);
        Assert.All(Funnel.LostBy.Keys, o => Assert.Contains(o, Outcomes.All));
        Assert.All(Funnel.Stages.Where(s => s.Done is not null), s => Assert.True(Funnel.PlaceOf(s.Done!) > Funnel.PlaceOf(s.Key)));
        var keys = Funnel.Stages.Select(s => "stage-" + s.Key).Concat(Funnel.Stages.Select(s => "step-" + s.Step)).Concat(Funnel.Sources.Select(s => "source-" + s)).Concat(Funnel.LostReasons.Select(r => "lost-" + r));
        Assert.All(keys, k => Assert.True(Words.Knows("Crm." + k), k));
    }

    [Fact]
    public void A_lead_without_an_owner_goes_to_its_writer_in_sales_else_to_the_least_loaded_else_to_the_next_role()
    {
        var desk = Guid.CreateVersion7();
        Candidate[] staff = [new(Rui, ["sales"], 4), new(Anna, ["sales"], 2), new(desk, ["manager"], 0)];
        Assert.Equal(Rui, Owners.Choose(Funnel.Owners, Rui, staff));
        Assert.Equal(Anna, Owners.Choose(Funnel.Owners, desk, staff));
        Assert.Equal(desk, Owners.Choose(Funnel.Owners, null, [staff[2]]));
        Assert.Null(Owners.Choose(Funnel.Owners, desk, []));
    }

    private static void Try(Random dice, Lead lead, Act act)
    {
        var stage = Funnel.Stages[dice.Next(Funnel.Stages.Count)];
        switch (dice.Next(6))
        {
            case 0 or 1: lead.MoveTo(stage, act); break;
            case 2: lead.Lose(dice.Next(4) == 0 ? "none" : Funnel.LostReasons[dice.Next(Funnel.LostReasons.Count)], null, Funnel, act); break;
            case 3: lead.Reopen(stage, act); break;
            case 4: lead.HandTo(dice.Next(2) == 0 ? Rui : Anna, act); break;
            default: if (dice.Next(3) == 0) lead.Win(Guid.NewGuid(), act); else lead.Plan("Call", act.At.Day, Guid.NewGuid()); break;
        }
    }

    private static (string, int) Next(string stage, string outcome) => Funnel.After(stage, outcome) is { Stage: { } next } after ? (next.Key, after.Days) : default;

    private static LeadThen? Then(Lead lead, int day) => LeadLedger.On(lead.Moves.Select(m => new LeadLine(m.Seq, m.From, m.To, m.OwnerId, m.On, m.Reason)), Monday.AddDays(day), Funnel);

    private static Lead New() => Lead.Open(new(Guid.CreateVersion7(), Guid.NewGuid(), Guid.NewGuid(), "phone", null, Funnel.First.Key, Rui), On(0));

    private static Act On(int day) => new(ClubTime.At(new DateTimeOffset(Monday.AddDays(day), new TimeOnly(12, 0), TimeSpan.Zero), TimeZoneInfo.Utc), Rui);
}
