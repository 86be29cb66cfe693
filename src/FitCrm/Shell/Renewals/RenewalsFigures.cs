using FitCrm.Reports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>The four numbers on top of the renewals page, each with the door to its names.</summary>
internal sealed class RenewalsFigures(Ground ground, RenewalFigures f)
{
    public IReadOnlyList<(string Title, Figure Figure)> All =>
        [(Say.W("renewal-rate"), Rate), (Say.W("first-and-repeat"), FirstAndRepeat), (Say.W("money-rate"), Money), (Say.W("rejoined-later"), Rejoined)];

    private Figure Rate => new(RateWords.Rate(f.All), RateWords.Span(f.All), Say.W("renewed-of-final", Show.Count(f.All.Renewed), Show.Count(f.All.Final)),
        Figure.See("see-names", f.All.Final), ground.Names(Behind.Final, f.From, f.To));

    private Figure FirstAndRepeat => new(RateWords.Rate(f.First), Say.W("and-rate", RateWords.Rate(f.Repeat)),
        Say.W("first-repeat-note", Show.Count(f.First.Renewed), Show.Count(f.First.Final), Show.Count(f.Repeat.Renewed), Show.Count(f.Repeat.Final)),
        Figure.See("see-first", f.First.Final), ground.Names(Behind.Final, f.From, f.To, "&first=true"));

    private Figure Money => new(MoneyText(), null, Say.W("money-rate-note") + " " + Say.W("prices-note", Show.Count(f.Prices.Up), Show.Count(f.Prices.Same), Show.Count(f.Prices.Down)), Figure.See("see-renewed", f.All.Renewed), ground.Names(Behind.RenewedFinal, f.From, f.To));

    private Figure Rejoined => new(Show.Count(f.Rejoined), Say.W("of-lapsed", Show.Count(f.Lapsed)), Say.W("rejoined-note"), Figure.See("see-names", f.Rejoined), ground.Names(Behind.Rejoined, f.From, f.To));

    private string MoneyText()
    {
        var rates = f.Money.Where(m => m.Value.Rate is not null).Select(m => Show.Percent(m.Value.Rate!.Value) + (f.Money.Count > 1 ? " " + m.Key : "")).ToList();
        return rates.Count == 0 || f.All.TooFew ? RateWords.Nothing : string.Join(" · ", rates);
    }
}
