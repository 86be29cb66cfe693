using System.Text.Json.Nodes;
using FitCrm.Reports.Sheets;

namespace FitCrm.Reports.Renewals;

/// <summary>report renewals: figures 1–8, 12 and 13 of retention.md 8.</summary>
internal sealed class RenewalsDocument(RenewalReport report) : Document
{
    public override string Name => "renewals";

    public override bool TellsOwn => true;

    public override IReadOnlyList<string> By => Dimensions.All;

    public override bool Compares => true;

    public override async Task<Finding> Find(ReportQuestion question, CancellationToken ct)
    {
        var figures = await report.Figures(question, ct);
        var then = question.Compared is { } other ? await report.Figures(other, ct) : null;
        var shape = Shape(figures, question);
        if (then is not null) shape["compared"] = ComparedShape.Of(figures, then);
        return new()
        {
            Name = Name,
            Question = question,
            Figures = shape,
            Tables = [.. RenewalTables.Of(figures, then)],
            Paper = (typeof(RenewalsPaper), new()
            {
                [nameof(RenewalsPaper.Figures)] = figures, [nameof(RenewalsPaper.Then)] = then, [nameof(RenewalsPaper.Digits)] = Flat.Pairs(shape, "").ToList(),
            }),
        };
    }

    private static JsonObject Shape(RenewalFigures f, ReportQuestion question)
    {
        var shape = Figure.Head(question);
        foreach (var (name, value) in Figure.Of(f.All).ToList()) shape[name] = value?.DeepClone();
        (shape["early"], shape["onTime"], shape["inGrace"]) = (f.When.Early, f.When.OnTime, f.When.InGrace);
        shape["shares"] = new JsonObject { ["early"] = Share(f.When.Early, f), ["onTime"] = Share(f.When.OnTime, f), ["inGrace"] = Share(f.When.InGrace, f) };
        shape["provisional"] = Provisional(f.Provisional);
        shape["first"] = Figure.Of(f.First);
        shape["repeat"] = Figure.Of(f.Repeat);
        shape["moneyRate"] = f.Money.Count == 1 ? Figure.Of(f.Money.Values.Single().Rate) : null;
        shape["money"] = Money(f);
        shape["prices"] = new JsonObject { ["up"] = f.Prices.Up, ["same"] = f.Prices.Same, ["down"] = f.Prices.Down };
        shape["lapsed"] = f.Lapsed;
        shape["rejoined"] = f.Rejoined;
        shape["rejoinedShare"] = Figure.Of(f.RejoinedShare);
        shape["lossReasons"] = Figure.Of(f.LossReasons);
        shape["unknownReasonShare"] = Figure.Of(f.UnknownShare);
        shape["inclCancelled"] = Figure.Of(f.InclCancelled);
        shape["rollingMonth12"] = Figure.Of(f.Rolling);
        shape["months"] = Months(f);
        shape["by"] = Breakdown(f);
        return shape;

        static JsonNode? Share(int count, RenewalFigures f) => f.All.Final == 0 ? null : Figure.Of((double)count / f.All.Final);
    }

    private static JsonObject Provisional(Provisional p) => new()
    {
        ["due"] = p.Due, ["renewed"] = p.When.Sum, ["early"] = p.When.Early, ["onTime"] = p.When.OnTime, ["inGrace"] = p.When.InGrace,
    };

    private static JsonObject Money(RenewalFigures f)
    {
        var all = new JsonObject();
        foreach (var (currency, money) in f.Money)
            all[currency] = new JsonObject { ["dueMonthly"] = money.DueMonthly, ["newMonthly"] = money.NewMonthly, ["rate"] = Figure.Of(money.Rate) };
        return all;
    }

    private static JsonObject Months(RenewalFigures f)
    {
        var all = new JsonObject();
        foreach (var month in f.Months)
        {
            var line = Figure.Of(month.Rate);
            (line["early"], line["onTime"], line["inGrace"], line["provisional"]) = (month.When.Early, month.When.OnTime, month.When.InGrace, !month.IsFinal);
            all[Digits.Of(month.Month)[..7]] = line;
        }

        return all;
    }

    private static JsonObject Breakdown(RenewalFigures f)
    {
        var all = new JsonObject();
        foreach (var (dimension, lines) in f.By)
        {
            var shape = new JsonObject();
            foreach (var (value, rate) in lines.OrderBy(l => dimension == Dimensions.Visits ? VisitBand.All.ToList().IndexOf(l.Key) : 0)) shape[value] = Figure.LineOf(rate);
            all[dimension] = shape;
        }

        return all;
    }
}
