using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Messaging.Post;
using FsCheck;
using FsCheck.Fluent;

namespace FitCrm.Core.Tests.Messaging;

public sealed class PostTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-06-01T06:59:59Z", "2026-06-01T07:00:00Z")]   // before nine in Berlin: at nine
    [InlineData("2026-06-01T07:00:00Z", "2026-06-01T07:00:00Z")]
    [InlineData("2026-06-01T17:59:59Z", "2026-06-01T17:59:59Z")]
    [InlineData("2026-06-01T18:00:00Z", "2026-06-02T07:00:00Z")]   // eight in the evening: tomorrow
    [InlineData("2026-03-28T22:00:00Z", "2026-03-29T07:00:00Z")]   // over the night of the spring change
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T08:00:00Z")]   // over the night of the autumn change
    public void A_promotional_message_waits_for_the_send_window(string at, string goes) =>
        Assert.Equal(DateTimeOffset.Parse(goes, null), SendWindow.Next(DateTimeOffset.Parse(at, null), Berlin, Purpose.Marketing));

    [Fact]
    public void A_service_message_goes_at_any_hour() =>
        Assert.Equal(Noon.AddHours(13), SendWindow.Next(Noon.AddHours(13), Berlin, Purpose.Service));

    [Fact]
    public void At_every_minute_of_a_year_the_window_is_near_open_and_never_in_the_past() => Prop.ForAll<int>(minute =>
    {
        var at = Noon.AddMinutes(minute % (366 * 24 * 60));
        var next = SendWindow.Next(at, Berlin, Purpose.Marketing);
        var clock = ClubTime.At(next, Berlin).Clock;
        return next >= at && next - at <= TimeSpan.FromHours(14) && clock >= SendWindow.Opens && clock < SendWindow.Closes;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Waits_grow_and_then_the_message_is_given_up()
    {
        var waits = Enumerable.Range(1, 6).Select(n => BackOff.After(n)!.Value).ToList();
        Assert.Equal(waits.Order(), waits);
        Assert.Null(BackOff.After(7));
    }

    [Fact]
    public void A_letter_of_another_business_day_never_leaves()
    {
        var message = Message.Queue(Welcome(), Noon, Berlin, today: false, "{}");
        Assert.Equal((MessageState.Cancelled, "not-today"), (message.State, message.Reason));
        Assert.IsType<NotInHand>(message.Cancel(Noon, "x").Refused);
    }

    [Fact]
    public void A_letter_is_good_for_three_days_after_it_was_due_unless_it_says_otherwise()
    {
        Assert.Equal(Noon.AddDays(3), Message.Queue(Welcome(), Noon, Berlin, true, "{}").GoodUntil);
        Assert.Equal(Noon.AddDays(9), Message.Queue(Welcome() with { GoodUntil = Noon.AddDays(9) }, Noon, Berlin, true, "{}").GoodUntil);
        Assert.Equal(Noon.AddDays(2), Message.Queue(Welcome() with { NotBefore = Noon.AddDays(2) }, Noon, Berlin, true, "{}").DueAt);
    }

    [Fact]
    public void What_is_not_in_hand_can_neither_be_sent_nor_come_back()
    {
        var message = Message.Queue(Welcome(), Noon, Berlin, true, "{}");
        Assert.IsType<NotInHand>(message.MarkSent(Noon, "250").Refused);
        Assert.IsType<NotInHand>(message.ComeBack(Noon, "550").Refused);
        Assert.IsType<NotInHand>(message.GiveUp(Noon, "554").Refused);
    }

    [Fact]
    public void The_message_id_is_the_same_on_every_try_and_leads_back_to_the_message()
    {
        var message = Message.Queue(Welcome(), Noon, Berlin, true, "{}");
        Assert.Equal($"{message.Id:N}@club.example", message.MailId("club.example"));
        Assert.Equal(message.Id, Message.IdOf(message.MailId("club.example")));
        Assert.Null(Message.IdOf("CAF=abc@mail.example"));
    }

    private static Letter Welcome() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "welcome", "maria@mail.example");
}
