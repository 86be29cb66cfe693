using FitCrm.Kernel;
using FitCrm.Reports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>The filter bar of the page, as the address holds it.</summary>
public sealed record RenewalsFilter
{
    /// <summary>Period, what it is compared with, club: name of the field, its label, what is chosen, what can be.</summary>
    public required IReadOnlyList<(string Name, string Label, string Value, IReadOnlyList<(string Value, string Text)> Choices)> Choices { get; init; }

    /// <summary>Days that are typed: of a period of one's own, and of the one to compare with.</summary>
    public required IReadOnlyList<(string Name, string Label, string Value)> Days { get; init; }

    /// <summary>The breakdown that is chosen.</summary>
    public required string By { get; init; }

    /// <summary>Breakdowns to choose from: the dimension, its name, the address of the page with it.</summary>
    public required IReadOnlyList<(string Value, string Text, string Href)> Bys { get; init; }

    /// <summary>What is wrong with the days, or null; and with which.</summary>
    public string? Why { get; init; }

    /// <summary>The field that is to be mended.</summary>
    public string? WhyField { get; init; }

    internal static RenewalsFilter Of(Ground ground, RenewalsAsked asked, (DateOnly From, DateOnly To) span, Refusal? no)
    {
        var choices = new List<(string, string, string, IReadOnlyList<(string, string)>)>
        {
            ("period", Say.W("period"), asked.PeriodKey, [.. RenewalsAsked.Periods.Select(p => (p, Say.W("period-" + p)))]),
            ("compare", Say.W("compare"), asked.CompareKey, [.. RenewalsAsked.Others.Select(o => (o, Say.W("compare-" + o)))]),
        };
        if (ground.All.Count > 1) choices.Add(("club", Say.W("club"), ground.Code, [("", Say.W("all-clubs")), .. ground.All.Select(c => (c.Code, c.Name))]));
        var days = new List<(string, string, string)>();
        if (asked.PeriodKey == "free") days.AddRange([("from", Say.W("from-day"), asked.From ?? Show.Iso(span.From)), ("to", Say.W("to-day"), asked.To ?? Show.Iso(span.To))]);
        var other = Periods.YearBefore(span.From, span.To);
        if (asked.CompareKey == "free") days.AddRange([("cfrom", Say.W("compare-from-day"), asked.CFrom ?? Show.Iso(other.From)), ("cto", Say.W("compare-to-day"), asked.CTo ?? Show.Iso(other.To))]);
        return new()
        {
            Choices = choices, Days = days, By = asked.Dimension, Bys = [.. Dimensions.All.Select(d => (d, Say.W("by-" + d + "-short"), asked.With(d)))],
            Why = no is null ? null : Say.No(no), WhyField = no?.Field,
        };
    }
}
