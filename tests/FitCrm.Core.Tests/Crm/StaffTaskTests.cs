using FitCrm.Crm;
using FitCrm.Crm.Work;
using FitCrm.Kernel;
using TaskStatus = FitCrm.Crm.Work.TaskStatus;

namespace FitCrm.Core.Tests.Crm;

public sealed class StaffTaskTests
{
    private static readonly DateOnly Monday = new(2026, 6, 1);
    private static readonly Guid Anna = Guid.CreateVersion7();

    [Fact]
    public void A_task_may_be_done_for_seven_days()
    {
        var call = Call();
        Assert.Equal(TaskStatus.Open, call.On(Monday.AddDays(7)));
        Assert.Equal(TaskStatus.Expired, call.On(Monday.AddDays(8)));
        Assert.Equal(new TaskExpired(Monday.AddDays(7)), call.Do(Answer(8, Outcomes.Done)).Refused);
    }

    [Fact]
    public void Doing_it_says_what_came_of_it_and_is_heard_once()
    {
        var call = Call();
        Assert.Null(call.Do(Answer(1, "reason:price", "too dear")).Refused);
        Assert.Null(call.Do(Answer(2, "reason:price", "too dear")).Refused);
        var news = Assert.IsType<TaskDone>(Assert.Single(call.Events));
        Assert.Equal((Monday.AddDays(1), "reason:price", "absent"), (news.On, news.Outcome, news.Touch));
        Assert.Equal("price", Outcomes.LossReasonOf(news.Outcome));
    }

    [Fact]
    public void A_second_answer_that_differs_is_refused()
    {
        var call = Call();
        call.Do(Answer(0, Outcomes.NoAnswer));
        Assert.Equal(new AlreadyDone(Monday), call.Do(Answer(0, Outcomes.Done)).Refused);
    }

    [Theory]
    [InlineData("fine")]
    [InlineData("reason:")]
    [InlineData("reason:weather")]
    [InlineData("Done")]
    public void An_outcome_that_nobody_can_count_is_refused(string outcome) =>
        Assert.IsType<OutcomeUnknown>(Call().Do(Answer(0, outcome)).Refused);

    [Fact]
    public void Its_sentence_is_read_by_people() =>
        Assert.StartsWith("This task was done on", new AlreadyDone(Monday).Text, StringComparison.Ordinal);

    private static StaffTask Call() => StaffTask.Open(
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Monday, "Call", "Say hello.") { Touch = "absent", OwnerRole = "trainer", Kind = TaskKind.Call });

    private static Answer Answer(int day, string outcome, string? note = null) =>
        new(outcome, note, Anna, ClubTime.At(new DateTimeOffset(Monday.AddDays(day), new TimeOnly(12, 0), TimeSpan.Zero), TimeZoneInfo.Utc));
}
