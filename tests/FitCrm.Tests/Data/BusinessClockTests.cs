using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Tests.Data;

public sealed class BusinessClockTests
{
    private static readonly string[] Zones = ["Europe/Lisbon", "Europe/Riga", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC"];

    [Fact]
    public void Under_as_of_all_clubs_share_one_instant_each_has_the_day_and_home_keeps_the_machines_time_of_day()
    {
        var dice = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var machine = new ManualClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(dice.Next(365 * 86_400)));
            var (asOf, home) = (new DateOnly(2025, 1, 1).AddDays(dice.Next(700)), Zone(dice));
            var clock = Clock(machine, asOf, home);
            var (here, there) = (clock.In(home), clock.In(Zone(dice)));
            Assert.Equal((asOf, asOf), (here.Day, there.Day));
            Assert.Equal((clock.Now, clock.Now), (here.Instant, there.Instant));
            Assert.Equal(asOf, ClubTime.At(clock.Now, home).Day);
            if (!Changes(home, asOf)) Assert.Equal(ClubTime.At(machine.Now, home).Clock, here.Clock);
        }
    }

    [Fact]
    public void What_is_later_for_the_machine_is_not_earlier_under_as_of_on_the_same_day_of_the_house()
    {
        var dice = new Random(11);
        for (var i = 0; i < 5000; i++)
        {
            var home = Zone(dice);
            var machine = new ManualClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(dice.Next(365 * 86_400)));
            var clock = Clock(machine, new DateOnly(2025, 1, 1).AddDays(dice.Next(700)), home);
            var (day, first) = (ClubTime.At(machine.Now, home).Day, clock.Now);
            machine.Turn(TimeSpan.FromSeconds(dice.Next(7200)));
            // Where the machine's own clock is set back or forward that day, its time of day is no measure.
            if (ClubTime.At(machine.Now, home).Day == day && !Changes(home, day)) Assert.True(clock.Now >= first);
        }
    }

    [Fact]
    public void Coming_and_leaving_in_a_summer_asked_about_in_winter_stand_in_one_time()
    {
        var lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");
        var clock = Clock(new ManualClock(new DateTimeOffset(2026, 11, 27, 22, 6, 0, TimeSpan.Zero)), new DateOnly(2026, 6, 10), lisbon);
        Assert.Equal(new DateTimeOffset(2026, 6, 10, 21, 6, 0, TimeSpan.Zero), clock.Now);
        Assert.Equal(clock.Now, clock.In(lisbon).Instant);
    }

    private static BusinessClock Clock(ManualClock machine, DateOnly asOf, TimeZoneInfo home) => new(machine, new AppOptions { DataFolder = "", AsOf = asOf }) { Home = home };

    private static TimeZoneInfo Zone(Random dice) => TimeZoneInfo.FindSystemTimeZoneById(Zones[dice.Next(Zones.Length)]);

    private static bool Changes(TimeZoneInfo zone, DateOnly day) =>
        zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)) != zone.GetUtcOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
}
