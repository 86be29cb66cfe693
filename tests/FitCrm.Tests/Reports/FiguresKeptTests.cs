using FitCrm.Data;
using FitCrm.Reports;
using FitCrm.Reports.Facts;
using FitCrm.Reports.Renewals;
using FitCrm.Tests.Membership;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Reports;

/// <summary>Figures are counted once, and again as soon as anything changed, whoever changed it.</summary>
public sealed class FiguresKeptTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Figures_are_kept_until_somebody_changes_a_fact(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, report, question) = (await Desk.Of(club), club.Services.GetRequiredService<RenewalReport>(), Ahead(club));
        var plan = await desk.AddPlan();
        await desk.Sell(await desk.Join("Anna Lind"), plan);
        var first = await report.Figures(question);
        Assert.Equal(1, first.All.Due);
        Assert.Same(first, await report.Figures(question with { Clubs = [.. question.Clubs] }));

        await club.Services.GetRequiredService<Writes>().Run((db, _) => { db.Note("denied", "address", null); return Task.CompletedTask; });
        Assert.Same(first, await report.Figures(question));

        await desk.Sell(await desk.Join("Otto Lind"), plan);
        Assert.Equal(2, (await report.Figures(question)).All.Due);
        Assert.Equal(0, (await report.Figures(question with { To = question.From.AddDays(1) })).All.Due);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Another_node_hears_of_it(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, question) = (await Desk.Of(club), Ahead(club));
        var plan = await desk.AddPlan();
        using var kept = new FiguresKept(new ChangeClock(club.Dbs));
        var elsewhere = new RenewalReport(club.Dbs, club.Services.GetRequiredService<DueReader>(), kept);
        Assert.Equal(0, (await elsewhere.Figures(question)).All.Due);
        await desk.Sell(await desk.Join("Anna Lind"), plan);
        Assert.Equal(1, (await elsewhere.Figures(question)).All.Due);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_breakdown_by_visits_is_counted_anew_while_visits_may_still_come(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, report, question) = (await Desk.Of(club), club.Services.GetRequiredService<RenewalReport>(), Ahead(club) with { By = [Dimensions.Visits] });
        await desk.Sell(await desk.Join("Anna Lind"), await desk.AddPlan());
        Assert.NotSame(await report.Figures(question), await report.Figures(question));
        var past = question with { From = question.AsOf.AddYears(-1), To = question.AsOf.AddDays(-FiguresKept.VisitsSettle) };
        Assert.Same(await report.Figures(past), await report.Figures(past));
    }

    private static ReportQuestion Ahead(Club club)
    {
        var today = DateOnly.FromDateTime(club.Clock.Now.UtcDateTime);
        return new() { From = today, To = today.AddYears(2), AsOf = today, Clubs = [club.Home.Id] };
    }
}
