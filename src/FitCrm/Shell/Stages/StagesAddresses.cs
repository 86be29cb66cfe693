using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Retention;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Stages;

/// <summary>The doors of the retention page: every number leads to the people it counts, and the filter stays in the address.</summary>
internal sealed class StagesAddresses(RetentionGround ground, StagesAsked asked, (DateOnly From, DateOnly To) days)
{
    /// <summary>Those who stand somewhere on the last day.</summary>
    public string Stand(string which) => $"/retention/people/{which}?club={ground.Code}&day={Show.Iso(days.To)}";

    /// <summary>Those who moved.</summary>
    public string Moved(Stage from, Stage to, int days1) => Stand("moved") + $"&from={StagesQuery.KeyOf(from)}&to={StagesQuery.KeyOf(to)}&days={days1.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Those of one touch or all, in one state or any.</summary>
    public string People(string? touch, string? state) => Address(touch, state, null) + "#people";

    /// <summary>Another page of the same people.</summary>
    public string Page(int page) => Address(asked.TouchKey, asked.StateKey, page) + "#people";

    /// <summary>The line of a touch; of all where none is named.</summary>
    public TouchCounts Counts(string? touch, int due, IReadOnlyDictionary<TouchState, int> reached) => new(touch is null ? Say.W("all") : TouchWords.NameOf(touch), touch, due, People(touch, null),
        [.. TouchDays.States.Select(s => (reached.GetValueOrDefault(s), People(touch, RetentionWords.Of(s))))]);

    /// <summary>The filter bar, with what is wrong with it.</summary>
    public StagesFilter Filter(Refusal? no) => new()
    {
        Clubs = ground.All.Count < 2 ? [] : [("", Say.W("all-clubs")), .. ground.All.Select(c => (c.Code, c.Name))],
        Club = ground.Code,
        Touches = [("", Say.W("every-touch")), .. Playbook.Default.Keys.Append(asked.TouchKey ?? Playbook.Default.Keys[0]).Distinct().Select(k => (k, TouchWords.NameOf(k)))],
        Touch = asked.TouchKey ?? "",
        States = [("", Say.W("every-state")), .. TouchDays.States.Select(s => (RetentionWords.Of(s), TouchWords.StateOf(s))), (StagesAsked.Waiting, Say.W("waiting-now"))],
        State = asked.StateKey ?? "",
        From = no is null ? Show.Iso(days.From) : asked.From ?? Show.Iso(days.From),
        To = no is null ? Show.Iso(days.To) : asked.To ?? Show.Iso(days.To),
        Spans = [Span("only-today", 1), Span("last-7-days", 7), Span("last-30-days", 30)],
        Why = no is null ? null : Say.No(no),
        WhyField = no?.Field,
    };

    private (string Text, string Href, bool Chosen) Span(string key, int length)
    {
        var (from, to) = (ground.Today.AddDays(1 - length), ground.Today);
        return (Say.W(key), $"/retention?club={ground.Code}&from={Show.Iso(from)}&to={Show.Iso(to)}", days == (from, to));
    }

    private string Address(string? touch, string? state, int? page)
    {
        (string Key, string? Value)[] parts = [("club", ground.Code), ("from", Show.Iso(days.From)), ("to", Show.Iso(days.To)), ("touch", touch), ("state", state), ("page", page?.ToString(CultureInfo.InvariantCulture))];
        return "/retention?" + string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
    }
}
