using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.PriceList;

/// <summary>The form of a plan in a club's money: its fields, and the plan they wish for. The term of a plan that is on sale stays: another term is another plan.</summary>
internal sealed class PriceForm(Typed typed, PlanRow? plan, IReadOnlyList<Club> mine, IReadOnlyList<Club> all)
{
    private string Currency => plan?.Price.Currency ?? mine[0].Currency;

    /// <summary>The fields, with what was typed or what is so, and the refusal beside the one it belongs to.</summary>
    public IReadOnlyList<FormField> Fields(Refusal? no)
    {
        var fields = new List<FormField> { new("name", Say.W("plan-name"), typed.Kept("name", plan?.Name ?? "")) };
        if (plan is null)
        {
            fields.Add(new("term", Say.W("term"), typed.Kept("term", "months")) { Choices = [("months", Say.W("term-months")), ("days", Say.W("term-days")), ("monthly", Say.W("term-monthly"))] });
            fields.Add(new("termCount", Say.W("term-count"), typed.Kept("termCount", "12")) { Type = "number", Min = "1", Max = "3660", Hint = Say.W("term-count-hint") });
        }
        fields.Add(new("price", Say.W("price-in", Currency), typed.Kept("price", plan is null ? "" : Show.Typed(plan.Price))) { Hint = Say.W("price-hint") });
        fields.Add(new("accessFrom", Say.W("access-from"), typed.Kept("accessFrom", Clock(plan?.AccessFrom))) { Type = "time", Optional = true, Hint = Say.W("access-hint") });
        fields.Add(new("accessTo", Say.W("access-to"), typed.Kept("accessTo", Clock(plan?.AccessTo))) { Type = "time", Optional = true });
        if (all.Count > 1) fields.Add(new("clubs", Say.W("plan-clubs"), typed.Kept("clubs", ClubsNow)) { Choices = ClubChoices() });
        fields.Add(new("freezeDays", Say.W("freeze-days"), typed.Kept("freezeDays", (plan?.FreezeDays ?? 30).ToString(CultureInfo.InvariantCulture))) { Type = "number", Min = "0", Max = "366" });
        return [.. fields.Select(f => no is not null && f.Name == no.Field ? f with { Error = Say.No(no) } : f)];
    }

    /// <summary>The plan that is wished for. Refuses a price and hours that cannot be read; the rest is the price list's to judge.</summary>
    public Outcome<PlanWish> Read()
    {
        if (typed.Amount("price", Currency) is not { Amount: >= 0 } price) return new PriceUnlikely();
        if (!Hour("accessFrom", out var from)) return new HourUnclear("accessFrom");
        if (!Hour("accessTo", out var to)) return new HourUnclear("accessTo");
        var term = plan?.Term ?? (EnumWord.TryRead<Term>(typed["term"], out var chosen) ? chosen : Term.Months);
        var clubs = typed.Kept("clubs", ClubsNow).Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new PlanWish(typed["name"], plan?.Group ?? Plans.GroupOf(term, Number("termCount")), term, plan?.TermCount ?? (term == Term.Monthly ? 1 : Number("termCount") ?? 0), price, from, to, clubs, Number("freezeDays") ?? -1);
    }

    private string ClubsNow => plan is null ? (mine.Count == all.Count ? "" : mine[0].Code) : string.Join(',', all.Where(c => plan.ClubIds.Contains(c.Id)).Select(c => c.Code));

    private List<(string Value, string Text)> ClubChoices()
    {
        var choices = mine.Select(c => (c.Code, c.Name)).ToList();
        if (mine.Count == all.Count) choices.Insert(0, ("", Say.W("all-clubs")));
        if (choices.TrueForAll(c => c.Item1 != ClubsNow)) choices.Insert(0, (ClubsNow, string.Join(", ", all.Where(c => plan!.ClubIds.Contains(c.Id)).Select(c => c.Name))));
        return choices;
    }

    private bool Hour(string name, out TimeOnly? hour)
    {
        hour = TimeOnly.TryParse(typed[name], CultureInfo.InvariantCulture, out var read) ? read : null;
        return hour is not null || typed[name] is null;
    }

    private int? Number(string name) => int.TryParse(typed[name], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static string Clock(TimeOnly? hour) => hour is { } at ? Show.Clock(at) : "";
}

/// <summary>What was typed is no hour of the day.</summary>
internal sealed record HourUnclear(string Name) : Refusal("hour-unclear", Name);
