using FitCrm.Retention;
using FitCrm.Retention.Histories;

namespace FitCrm.Core.Tests.Retention;

public class PastLifeProperties
{
    [Fact]
    public void A_look_at_a_past_day_tells_what_the_sweep_of_that_day_told() => Seeds.Check(Holds);

    [Fact]
    public void Two_groups_that_end_on_one_day_are_told_alike() => Holds(6195289);   // found by the property: the place of a cycle decided which of them leads

    [Fact]
    public void A_fifth_cycle_that_begins_takes_the_place_of_one_that_lies_ahead() => Holds(881190);   // found by the property

    private static void Holds(int seed)
    {
        var life = new LifeMaker(seed).Make();
        var club = new ClubView(1, new DateOnly(2024, 1, 1).DayNumber);
        var player = new Player(life, _ => Playbook.Default, default);
        for (var day = club.FirstSweep; day < club.FirstSweep + 700; day++)
        {
            if (day > club.FirstSweep && player.NextDay > day) continue;
            player.Sweep(day, day == club.FirstSweep ? 0 : day - 1, club);
            if (day % 4 != seed % 4) continue;
            var (swept, look) = (player.Answer, new Player(life, _ => Playbook.Default, default).Look(day));
            Assert.True((swept.Stage, swept.Relationship, swept.Risk) == (look.Stage, look.Relationship, look.Risk),
                $"{DateOnly.FromDayNumber(day)}: swept {swept.Stage} {swept.Relationship} {swept.Risk}, looked {look.Stage} {look.Relationship} {look.Risk}");
        }
    }
}
