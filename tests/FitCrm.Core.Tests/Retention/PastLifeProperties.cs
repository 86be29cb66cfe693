using FitCrm.Retention;
using FitCrm.Retention.Histories;

namespace FitCrm.Core.Tests.Retention;

public class PastLifeProperties
{
    [Fact]
    public void A_look_at_a_past_day_tells_what_the_sweep_of_that_day_told() => Seeds.Check(seed =>
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
    });
}
