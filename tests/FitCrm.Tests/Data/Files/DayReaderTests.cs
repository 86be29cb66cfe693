using System.Globalization;
using FitCrm.Data;
using FitCrm.Data.Files;

namespace FitCrm.Tests.Data.Files;

public sealed class DayReaderTests
{
    [Theory]
    [InlineData("2024-05-01", "2024-05-01"), InlineData("2024/5/1", "2024-05-01"), InlineData("20240501", "2024-05-01")]
    [InlineData("1.5.2024", "2024-05-01"), InlineData("29/02/2024", "2024-02-29"), InlineData("5-1-17", "2017-01-05"), InlineData("1.5.98", "1998-05-01")]
    [InlineData("29.02.2023", null), InlineData("2024-13-01", null), InlineData("19162429", null), InlineData("1.5", null), InlineData("1.5.202", null), InlineData("soon", null), InlineData("1/5.2024", null)]
    public void Days_with_the_day_first_are_read(string text, string? day) =>
        Assert.Equal(day, new DayReader(DayOrder.DayFirst, 2026).TryDay(text, out var read, out _) ? read.ToString("O", CultureInfo.InvariantCulture) : null);

    [Theory]
    [InlineData("12/31/2024", "2024-12-31"), InlineData("5-1-17", "2017-05-01"), InlineData("2024-12-31", "2024-12-31"), InlineData("31/12/2024", null)]
    public void Days_with_the_month_first_are_read(string text, string? day) =>
        Assert.Equal(day, new DayReader(DayOrder.MonthFirst, 2026).TryDay(text, out var read, out _) ? read.ToString("O", CultureInfo.InvariantCulture) : null);

    [Theory]
    [InlineData("2024-05-01 18:30", "18:30:00", null), InlineData("2024-05-01T07:05:09.5Z", "07:05:09.5000000", "00:00:00"), InlineData("1/5/2024 6:30 PM", "18:30:00", null)]
    [InlineData("1/5/2024 12:10 am", "00:10:00", null), InlineData("2024-05-01T18:30:00+05:30", "18:30:00", "05:30:00"), InlineData("20240501T0930", null, "bad"), InlineData("2024-05-01 25:00", null, "bad"), InlineData("2024-05-01", null, null)]
    public void Times_and_offsets_are_read(string text, string? time, string? offset)
    {
        var good = new DayReader(DayOrder.DayFirst, 2026).TryMoment(text, out var day, out var clock, out var away);
        Assert.Equal(offset != "bad", good);
        if (!good) return;
        Assert.Equal(new DateOnly(2024, 5, 1), day);
        Assert.Equal(time is null ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture), clock);
        Assert.Equal(offset, away?.ToString());
    }

    [Theory]
    [InlineData("1/2/2024,13/2/2024", "2024-02-01"), InlineData("1/2/2024,2/13/2024", "2024-01-02"), InlineData("1.2.2024,2.2.2024", "2024-02-01"), InlineData("2024-02-01,2024-02-02", "2024-02-01")]
    public void The_order_of_day_and_month_is_found(string days, string first)
    {
        using var file = SmallFile.Of("id,start\n" + string.Concat(days.Split(',').Select((d, i) => $"{i},{d}\n")));
        Assert.Equal(first, file.Read(r => r.Day(Sample.StartsOn))[0]?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_value_that_settles_the_order_may_stand_far_down()
    {
        using var file = SmallFile.Of("id,start\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i},3/4/2024\n")) + "x,3/14/2024\n");
        Assert.Equal(new DateOnly(2024, 3, 4), file.Read(r => r.Day(Sample.StartsOn))[0]);
    }

    [Fact]
    public void An_order_nothing_settles_is_refused_and_a_map_settles_it()
    {
        using var file = SmallFile.Of("id,start\n1,3/4/2024\n");
        Assert.Equal("file-date-order", Assert.Throws<FileRefused>(() => file.Read(r => r.Number)).Code);
        Assert.Equal(new DateOnly(2024, 4, 3), file.Read(r => r.Day(Sample.StartsOn), new() { DateFormat = "d/M/yyyy" })[0]);
        Assert.Equal(new DateOnly(2024, 3, 4), file.Read(r => r.Day(Sample.StartsOn), new() { DateFormat = "M/d/yyyy" })[0]);
    }

    [Fact]
    public void A_map_may_name_a_format_with_months_in_words()
    {
        using var file = SmallFile.Of("id,start\n1,3 Apr 2024\n");
        Assert.Equal(new DateOnly(2024, 4, 3), file.Read(r => r.Day(Sample.StartsOn), new() { DateFormat = "d MMM yyyy" })[0]);
    }
}
