using FitCrm.Reports;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Overview;

/// <summary>Reads the start page: four numbers, the rate by month, the pipeline, who is where.</summary>
internal sealed class OverviewQuery(RenewalReport renewals, AttritionReport attrition, WhereEverybodyIs where)
{
    public async Task<OverviewView> Of(Ground ground, CancellationToken ct)
    {
        var asOf = ground.AsOf;
        var soon = await renewals.Figures(ground.FromToday.Ask(asOf, asOf.AddDays(30)), ct);
        var ((from, to), (fromBefore, toBefore)) = (ground.FinalMonths(12), ground.FinalMonths(12, before: 12));
        var year = await renewals.Figures(ground.Ask(from, to), ct);
        var before = await renewals.Figures(ground.Ask(fromBefore, toBefore), ct);
        var month = new DateOnly(asOf.Year, asOf.Month, 1);
        var months = await renewals.Figures(ground.Ask(month.AddMonths(-11), month.AddMonths(1).AddDays(-1) is var end && end < asOf ? end : asOf), ct);
        var people = await where.Count(ground, ct);
        return new()
        {
            Lead = Say.W("overview-lead", ground.Name, Show.WeekDay(asOf), Show.Clock(ground.Time)),
            Clubs = ground.All.Count < 2 ? [] : [("", Say.W("all-clubs"), ground.Code.Length == 0), .. ground.All.Select(c => (c.Code, c.Name, c.Code == ground.Code))],
            DueTitle = Say.W("overview-due", Show.ShortDay(soon.To)),
            Due = Due(ground, soon),
            Rate = Rate(ground, year, before),
            Attrition = await Attrition(ground, ct),
            AtRisk = AtRisk(ground, people),
            Months = months.Months.Any(m => m.Rate.Due > 0) ? RateWords.Months(months) : [],
            Pipeline = await Pipeline(ground, soon, ct),
            Stages = people.Stages,
        };
    }

    private static Figure Due(Ground ground, RenewalFigures soon)
    {
        var (due, renewed) = (soon.All.Due, soon.Provisional.When.Sum);
        return new(Show.Count(due), Say.W("of-which-renewed", Show.Count(renewed)), Say.N("still-to-decide", due - renewed), Figure.See("see-names", due),
            ground.FromToday.Names(Behind.Due, soon.From, soon.To), due == 0 ? 0 : 100.0 * renewed / due, Say.W("pipeline-bar", renewed, due));
    }

    private static Figure Rate(Ground ground, RenewalFigures year, RenewalFigures before)
    {
        var rate = year.All;
        var note = rate.TooFew ? Say.W("rate-too-few", Show.Count(rate.Final))
            : Say.W("rate-note", Show.ShortDay(year.To), Show.Count(rate.Final)) + " " + (before.All.TooFew ? Say.W("year-before-none") : Say.W("year-before", RateWords.Rate(before.All)));
        return new(RateWords.Rate(rate), RateWords.Span(rate), note, Figure.See("see-names", rate.Final), ground.Names(Behind.Final, year.From, year.To));
    }

    private async Task<Figure> Attrition(Ground ground, CancellationToken ct)
    {
        var (first, last) = ground.FinalMonths(1);
        var now = (await attrition.Figures(ground.Ask(first, last), ct)).All;
        var before = (await attrition.Figures(ground.Ask(first.AddYears(-1), first.AddYears(-1).AddMonths(1).AddDays(-1)), ct)).All;
        var lost = now.Lapses + now.Cancellations;
        var note = Say.W("attrition-note", first.ToString("MMMM", System.Globalization.CultureInfo.CurrentCulture), Show.Count(lost))
            + " " + (before.PerThousand is { } then ? Say.W("year-before", PerThousand(then)) : Say.W("year-before-none"));
        return new(now.PerThousand is { } rate ? PerThousand(rate) : RateWords.Nothing, Say.W("per-1000"), note, Figure.See("see-names", lost), ground.Names(Behind.Lost, first, last));
    }

    private static string PerThousand(double rate) => rate.ToString("0.0", System.Globalization.CultureInfo.CurrentCulture);

    private static Figure AtRisk(Ground ground, Everybody people) => new(Show.Count(people.AtRisk), Say.W("of-members", Show.Count(people.Members)),
        Say.W("risk-note", Everybody.RiskFrom), Figure.See("see-names", people.AtRisk), $"/people/at-risk?club={ground.Code}");

    private async Task<IReadOnlyList<PipeLine>> Pipeline(Ground ground, RenewalFigures soon, CancellationToken ct)
    {
        var ahead = ground.FromToday;
        var later = await renewals.Figures(ahead.Ask(ahead.AsOf.AddDays(31), ahead.AsOf.AddDays(60)), ct);
        var last = await renewals.Figures(ahead.Ask(ahead.AsOf.AddDays(61), ahead.AsOf.AddDays(90)), ct);
        return [Line("pipeline-30", ahead, soon), Line("pipeline-60", ahead, later), Line("pipeline-90", ahead, last)];
    }

    private static PipeLine Line(string key, Ground ground, RenewalFigures of) =>
        new(Say.W(key), of.All.Due, of.Provisional.When.Sum, ground.Names(Behind.Due, of.From, of.To), ground.Names(Behind.Open, of.From, of.To));
}
