using FitCrm.Retention;
using FitCrm.Retention.Histories;

namespace FitCrm.Core.Tests.Retention;

/// <summary>What playing one history over many days gave: every touch row, and stage and points of every day.</summary>
internal sealed class Played
{
    public List<TouchLine> Touches { get; } = [];
    public Dictionary<DateOnly, (Stage Stage, byte Risk)> Days { get; } = [];
    public int Looks { get; private set; }

    /// <summary>Sweeps a club with one member day by day; with <paramref name="everyDay"/> off the member is looked at on next look and event days only.</summary>
    /// <param name="name">The member's name in the rows.</param>
    /// <param name="history">Their facts.</param>
    /// <param name="first">First swept day.</param>
    /// <param name="last">Last swept day.</param>
    /// <param name="everyDay">Look every day.</param>
    /// <param name="off">Days without a sweep.</param>
    /// <param name="playbook">Another playbook than the default.</param>
    public static Played Of(string name, History history, DateOnly first, DateOnly last, bool everyDay, Func<DateOnly, bool>? off = null, Playbook? playbook = null)
    {
        var played = new Played();
        playbook ??= Playbook.Default;
        var player = new Player(history, _ => playbook, default);
        var lastSweep = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (off?.Invoke(day) == true) continue;
            if (everyDay || lastSweep == 0 || player.NextDay <= day.DayNumber)
            {
                player.Sweep(day.DayNumber, lastSweep, new ClubView(1, first.DayNumber), everyDay);
                played.Looks++;
                played.Take(name, player, playbook);
            }

            played.Days[day] = (player.Answer.Stage, player.Answer.Risk);
            lastSweep = day.DayNumber;
        }

        return played;
    }

    private void Take(string name, Player player, Playbook playbook)
    {
        foreach (var news in player.Touches)
        {
            var opening = playbook.BySlot[news.Opening]!;
            Touches.Add(new(name, DateOnly.FromDayNumber(news.On), opening.Touch.Key, opening.Text(news.Value), RetentionWords.Of(news.State)));
        }

        player.Touches.Clear();
    }
}
