using FitCrm.Messaging;
using FitCrm.Messaging.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace FitCrm.Core.Tests.Messaging;

public sealed class LedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Maria = Guid.CreateVersion7();

    [Fact]
    public void Nobody_is_written_to_for_marketing_without_having_agreed() => Assert.False(Standing.Allows([], Channel.Email, Purpose.Marketing));

    [Fact]
    public void Service_messages_are_allowed_until_they_are_refused()
    {
        Assert.True(Standing.Allows([], Channel.Email, Purpose.Service));
        Assert.False(Standing.Allows([Line(0, false, purpose: Purpose.Service)], Channel.Email, Purpose.Service));
    }

    [Fact]
    public void Each_channel_and_purpose_stands_for_itself()
    {
        ConsentEntry[] lines = [Line(0, true)];
        Assert.True(Standing.Allows(lines, Channel.Email, Purpose.Marketing));
        Assert.False(Standing.Allows(lines, Channel.Sms, Purpose.Marketing));
    }

    [Fact]
    public void Of_two_lines_at_one_instant_the_refusal_holds() =>
        Assert.False(Standing.Allows([Line(5, true), Line(5, false)], Channel.Email, Purpose.Marketing));

    [Fact]
    public void The_latest_line_holds_in_whatever_order_they_are_read() => Prop.ForAll<int[]>(hours =>
    {
        var lines = (hours ?? []).Distinct().Select(h => Line(h % 1000, h % 2 == 0)).DistinctBy(l => l.At).ToArray();
        var expected = lines.MaxBy(l => l.At)?.Given ?? false;
        return Standing.Allows(lines, Channel.Email, Purpose.Marketing) == expected
            && Standing.Allows(lines.Reverse(), Channel.Email, Purpose.Marketing) == expected;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_consent_needs_its_words_and_cannot_be_of_tomorrow()
    {
        Assert.IsType<WordingMissing>(Standing.Refuses(Said(0, true) with { Wording = " " }, Noon));
        Assert.IsType<SaidInFuture>(Standing.Refuses(Said(24, true), Noon));
        Assert.Null(Standing.Refuses(Said(0, true), Noon));
    }

    private static ConsentEntry Line(int hour, bool given, Purpose purpose = Purpose.Marketing) => ConsentEntry.Record(Said(hour, given) with { Purpose = purpose });

    private static NewConsent Said(int hour, bool given) =>
        new(Guid.CreateVersion7(), Maria, Channel.Email, Purpose.Marketing, given, Noon.AddHours(hour), "I agree.", "desk");
}
