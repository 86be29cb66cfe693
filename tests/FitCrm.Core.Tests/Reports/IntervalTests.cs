using FsCheck;
using FsCheck.Fluent;
using Interval = FitCrm.Reports.Interval;

namespace FitCrm.Core.Tests.Reports;

public class IntervalTests
{
    // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_gives_the_textbook_limits(int successes, int of, double low, double high)
    {
        var interval = Interval.Wilson(successes, of);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    // retention.md 7.3
    [Theory]
    [InlineData(56, 70, 48, 80, 0.2000, 0.0524, 0.3339)]
    [InlineData(330, 500, 290, 500, 0.080, 0.0198, 0.1394)]
    [InlineData(620, 1000, 58, 100, 0.040, -0.0569, 0.1423)]
    public void Newcombe_gives_the_vectors_of_the_specification(int treated, int ofTreated, int held, int ofHeld, double difference, double low, double high)
    {
        var interval = Interval.Newcombe(treated, ofTreated, held, ofHeld);
        Assert.Equal(difference, (double)treated / ofTreated - (double)held / ofHeld, 4);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void An_interval_holds_its_share_lies_between_0_and_1_and_mirrors() => Prop.ForAll(Counts, c =>
    {
        var (k, n) = c;
        var (low, high) = Interval.Wilson(k, n);
        var mirror = Interval.Wilson(n - k, n);
        return low >= 0 && high <= 1 && low <= (double)k / n && high >= (double)k / n
            && Math.Abs(mirror.Low - (1 - high)) < 1e-12 && Math.Abs(mirror.High - (1 - low)) < 1e-12;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_times_the_cases_narrow_the_interval() => Prop.ForAll(Counts, c =>
    {
        var (few, many) = (Interval.Wilson(c.Item1, c.Item2), Interval.Wilson(c.Item1 * 10, c.Item2 * 10));
        return many.High - many.Low < few.High - few.Low;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_difference_turned_round_has_the_interval_turned_round() => Prop.ForAll(Counts, Counts, (a, b) =>
    {
        var (low, high) = Interval.Newcombe(a.Item1, a.Item2, b.Item1, b.Item2);
        var turned = Interval.Newcombe(b.Item1, b.Item2, a.Item1, a.Item2);
        return Math.Abs(low + turned.High) < 1e-12 && Math.Abs(high + turned.Low) < 1e-12 && low >= -1 && high <= 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_counted_has_no_interval() => Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(0, 0));

    private static Arbitrary<(int, int)> Counts => Arb.From(from n in Gen.Choose(1, 2000) from k in Gen.Choose(0, n) select (k, n));
}
