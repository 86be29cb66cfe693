using FitCrm.Reports;
using static FitCrm.Tests.Reports.History;

namespace FitCrm.Tests.Reports;

/// <summary>Between two midnights each club is counted as of its own day, so that the sum of the clubs is the figure of all.</summary>
public class OwnDayTests
{
    private static readonly Guid Berlin = new("00000000-0000-0000-0000-000000000001"), Riga = new("00000000-0000-0000-0000-000000000002");

    private static readonly ReportQuestion Soon = new ReportQuestion { From = Day("2026-11-27"), To = Day("2026-12-27"), AsOf = Day("2026-11-27"), Clubs = [Berlin, Riga] };

    [Fact]
    public void Days_counted_from_today_move_with_each_club()
    {
        var parts = (Soon.OnOwnDays([(Berlin, Day("2026-11-27")), (Riga, Day("2026-11-28"))]) with { Moves = (true, true) }).ByDay().ToList();
        Assert.Equal([(Berlin, "2026-11-27", "2026-12-27", "2026-11-27"), (Riga, "2026-11-28", "2026-12-28", "2026-11-28")], parts.Select(Said));
    }

    [Fact]
    public void A_named_period_stays_and_clubs_of_one_day_are_asked_together()
    {
        var apart = Soon.OnOwnDays([(Berlin, Day("2026-11-27")), (Riga, Day("2026-11-28"))]).ByDay().ToList();
        Assert.Equal((Riga, "2026-11-27", "2026-12-27", "2026-11-28"), Said(apart[1]));
        Assert.Equal(Soon.Clubs, Assert.Single(Soon.OnOwnDays([(Berlin, Soon.AsOf), (Riga, Soon.AsOf)]).ByDay()).Clubs);
    }

    private static (Guid, string, string, string) Said(ReportQuestion q) => (Assert.Single(q.Clubs), $"{q.From:yyyy-MM-dd}", $"{q.To:yyyy-MM-dd}", $"{q.AsOf:yyyy-MM-dd}");
}
