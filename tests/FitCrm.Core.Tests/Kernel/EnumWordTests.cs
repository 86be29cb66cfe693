using FitCrm.Kernel;

namespace FitCrm.Core.Tests.Kernel;

public class EnumWordTests
{
    [Theory]
    [InlineData("monday", true), InlineData("MONDAY", true), InlineData(" Mon-day ", true), InlineData("1", false), InlineData("monday,tuesday", false), InlineData("", false), InlineData(null, false)]
    public void A_word_is_a_name_and_nothing_else(string? typed, bool known) => Assert.Equal(known, EnumWord.TryRead<DayOfWeek>(typed, out _));

    [Theory]
    [InlineData("2026-11-21T09:00:00Z", "2026-11-21T09:00:00Z"), InlineData("2026-11-21T10:00:00.5+01:00", "2026-11-21T09:00:00.5Z"), InlineData("2026-11-21T09:00:00", null), InlineData("2026-11-21", null), InlineData("9:00", null)]
    public void A_moment_has_its_offset(string typed, string? meant) => Assert.Equal(meant is null ? null : DateTimeOffset.Parse(meant, null), Moment.Read(typed));
}
