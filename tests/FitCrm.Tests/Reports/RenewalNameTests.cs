using FitCrm.Reports;
using Microsoft.Extensions.DependencyInjection;
using static FitCrm.Tests.Reports.History;

namespace FitCrm.Tests.Reports;

/// <summary>Every number opens its names.</summary>
public class RenewalNameTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_names_behind_every_figure_are_as_many_as_the_figure_says(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var report = club.Services.GetRequiredService<RenewalReport>();
        var question = new ReportQuestion { From = Day("2025-12-01"), To = Day("2025-12-31"), AsOf = Day("2026-03-01"), Clubs = [club.Home.Id] };
        var figures = await report.Figures(question);
        async Task<string> Names(Behind behind) => string.Join(" ", (await report.Names(question, new(behind))).Lines.Select(l => l.Name));

        Assert.Equal("Repeat Early1 Early2 Grace OnTime Rejoined Unpaid", await Names(Behind.Due));
        Assert.Equal("Early1 Early2 Grace OnTime", await Names(Behind.Renewed));
        Assert.Equal("Repeat Rejoined Unpaid", await Names(Behind.Lapsed));
        Assert.Equal("Cancelled Repeat Rejoined Unpaid", await Names(Behind.Lost));
        Assert.Equal((figures.When.Early, figures.When.OnTime, figures.When.InGrace), ((await report.Names(question, new(Behind.Early))).Total,
            (await report.Names(question, new(Behind.OnTime))).Total, (await report.Names(question, new(Behind.InGrace))).Total));
        Assert.Equal(5, (await report.Names(question, new(Behind.Due) { By = Dimensions.Visits, Value = "0" })).Total);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Everybody_behind_the_attrition_has_a_name_those_of_rolling_contracts_too(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var history = new History(club, "R");
        history.Rolling(history.Person("Rolled"), "2024-12-15", cancelled: "2025-12-20");
        history.Rolling(history.Person("Rolls"), "2024-12-15");
        await history.Save();
        var question = new ReportQuestion { From = Day("2025-12-01"), To = Day("2025-12-31"), AsOf = Day("2026-03-01"), Clubs = [club.Home.Id] };
        var attrition = (await club.Services.GetRequiredService<AttritionReport>().Figures(question)).All;
        var report = club.Services.GetRequiredService<RenewalReport>();
        Assert.Equal((3, 2), (attrition.Lapses, attrition.Cancellations));
        Assert.Equal("Cancelled Rolled Repeat Rejoined Unpaid", string.Join(" ", (await report.Names(question, new(Behind.Lost))).Lines.Select(l => l.Name)));
        var figures = await report.Figures(question);
        Assert.Equal((7, 8), (figures.All.Due, figures.InclCancelled.Due));
        Assert.Equal(new RenewalRate(2, 2, 2), figures.Rolling);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Names_come_in_pages_without_gap_or_repetition(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var report = club.Services.GetRequiredService<RenewalReport>();
        var question = new ReportQuestion { From = Day("2025-12-01"), To = Day("2025-12-31"), AsOf = Day("2026-03-01"), Clubs = [club.Home.Id] };
        var seen = new List<string>();
        for (NamesPage? page = null; page is null or { Next: not null };)
        {
            page = await report.Names(question, new(Behind.Due) { Take = 3, After = page?.Next });
            Assert.Equal(7, page.Total);
            seen.AddRange(page.Lines.Select(l => l.Name));
        }

        Assert.Equal(["Repeat", "Early1", "Early2", "Grace", "OnTime", "Rejoined", "Unpaid"], seen);
    }
}
