using System.Text.Json;
using FitCrm.Staff;
using FitCrm.Tests.Membership;

namespace FitCrm.Tests.Reports;

/// <summary>It is the 21st in Berlin and still the 20th in Pago Pago: every report counts each club up to its own day.</summary>
public class TwoMidnightsTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task All_clubs_together_are_counted_as_of_the_day_of_each(string database)
    {
        await using var club = await Club.Open(database);
        var island = (await club.Establish("PPG", "Island", "Pacific/Pago_Pago", "EUR")).Id;
        var history = new History(club);
        var (anna, ben, cem) = (history.Person("Anna"), history.Person("Ben", island), history.Person("Cem"));
        history.Year(anna, "2026-02-20", "2026-02-20");                       // ends 90 days after the 21st
        history.Year(ben, "2025-11-21", "2025-11-21", clubId: island);        // ends on the 20th
        history.Year(cem, "2026-06-01", "2026-06-01");
        history.Year(cem, "2026-06-01", "2026-06-01", clubId: island);        // his days count once
        history.Visits(anna, "2026-11-20", "2026-11-21");
        await history.Save();
        var owner = await Desk.Of(club);

        async Task<(long, long, long)> Due(string where) => Told((await owner.Get("/reports/pipeline" + where)).GetProperty("days90"), "due", "open", "renewed");
        Assert.Equal(((1, 1, 0), (1, 1, 0), (2, 2, 0)), (await Due("?club=BER"), await Due("?club=PPG"), await Due("")));
        async Task<(long, long, long)> Lost(string where) => Told(await owner.Get("/reports/attrition?from=2026-11-01" + where), "coveredDays", "undecided", "lapses");
        Assert.Equal(((42, 0, 0), (40, 0, 0), (62, 0, 0)), (await Lost("&club=BER"), await Lost("&club=PPG"), await Lost("")));
        Assert.Equal((2, 0, 1), Told(await owner.Get("/reports/visits"), "visits", "classes", "visitors"));
        Assert.Equal((0, 0, 0), Told(await owner.Get("/reports/visits?asOf=2026-11-19"), "visits", "classes", "visitors"));
        Assert.Equal(0, (await owner.Get("/reports/touches")).GetProperty("due").GetInt32());

        var members = (await owner.Get("/reports/members")).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(new[] { anna, ben, cem }.Order(), members.Select(m => m.GetProperty("id").GetGuid()));
        Assert.Equal((2, 2, 0), Told(members.Single(m => m.GetProperty("id").GetGuid() == anna), "visitsTotal", "visits7", "daysSinceLastVisit"));
    }

    private static (long, long, long) Told(JsonElement figures, string a, string b, string c) => (figures.GetProperty(a).GetInt64(), figures.GetProperty(b).GetInt64(), figures.GetProperty(c).GetInt64());
}
