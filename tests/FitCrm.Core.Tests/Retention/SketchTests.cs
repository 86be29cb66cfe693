using System.Text.Json.Nodes;
using FitCrm.Retention;

namespace FitCrm.Core.Tests.Retention;

/// <summary>The playbook as a page draws, edits and compares it.</summary>
public class SketchTests
{
    [Fact]
    public void Each_touch_stands_on_its_days_of_a_year()
    {
        var touches = TouchSketch.Of(Playbook.Default).ToDictionary(t => t.Key);
        Assert.Equal(15, touches.Count);
        int[] Days(string key) => [.. touches[key].Marks.Where(m => m.Kind == MarkKind.At).Select(m => m.Day)];
        Assert.Equal([0], Days("welcome"));
        Assert.Equal([5, 12], Days("no-first-visit"));
        Assert.Equal([60], Days("progress"));
        Assert.Equal([180], Days("half-way"));
        Assert.Equal([304], Days("your-year"));
        Assert.Equal([334], Days("renewal-talk"));
        Assert.Equal([367, 378, 424], Days("recovery"));
        Assert.Contains(new TouchMark(MarkKind.Watch, 60, 304), touches["slip"].Marks);
        Assert.All(touches.Values, t => Assert.False(t.When.Contains("Retention.", StringComparison.Ordinal) || t.When.Length == 0, t.When));
    }

    [Fact]
    public void What_can_be_changed_is_what_the_touch_really_uses()
    {
        var touches = TouchSketch.Of(Playbook.Default).ToDictionary(t => t.Key);
        Assert.Equal([("", "email", "slip", null)], touches["slip"].Places.Select(p => (p.Path, p.Channel, p.Template, p.Owner)));
        Assert.Equal([("", null, "absent", "trainer")], touches["absent"].Places.Select(p => (p.Path, p.Channel, p.Template, p.Owner)));
        Assert.Equal([("", "email", null, null), ("opens/0/way", null, "recovery-1", "seller"), ("opens/1/way", null, "recovery-2", null), ("opens/2/way", null, "recovery-3", null)],
            touches["recovery"].Places.Select(p => (p.Path, p.Channel, p.Template, p.Owner)));
        Assert.Contains(touches["no-first-visit"].Places, p => p is { Path: "companions/0", Channel: "sms" });
        Assert.Contains(touches["renewal-talk"].Places, p => p is { Path: "variants/1", Owner: "trainer" });
    }

    [Fact]
    public void A_condition_of_the_clubs_own_is_read_out()
    {
        var text = PlaybookText.With(Playbook.Default.Text, "slip", new Dictionary<string, JsonNode?> { ["opens/0/absence"] = JsonValue.Create("L >= 12 and V(28) < 3") });
        var slip = TouchSketch.Of(Playbook.Read(text, 2, Playbook.Default).Value).Single(t => t.Key == "slip");
        Assert.Equal("when days away at least 12 and visits in the last 28 days under 3", slip.When);
    }

    [Fact]
    public void A_change_in_a_few_places_leaves_the_rest_as_it_was_and_is_told_place_by_place()
    {
        var text = PlaybookText.With(Playbook.Default.Text, "recovery", new Dictionary<string, JsonNode?> { ["mode"] = JsonValue.Create("steady"), ["holdPercent"] = JsonValue.Create(20), ["opens/0/way/owner"] = JsonValue.Create("manager") });
        var book = Playbook.Read(text, 2, Playbook.Default).Value;
        Assert.Equal("steady-20", TouchSketch.Of(book).Single(t => t.Key == "recovery").ModeKey);
        Assert.Equal([new("recovery", "opens/0/way/owner", "seller", "manager"), new("recovery", "mode", "", "steady"), new("recovery", "holdPercent", "", "20")], PlaybookText.Changes(Playbook.Default.Text, text));
        Assert.Equal([new("recovery", "holdPercent", "20", "")], PlaybookText.Changes(text, PlaybookText.With(text, "recovery", new Dictionary<string, JsonNode?> { ["holdPercent"] = null })));
        Assert.Empty(PlaybookText.Changes(text, text));
    }

    [Theory]
    [InlineData("call-14", "A call in the last 14 days.")]
    [InlineData("call-10", "A call in the last 10 days.")]
    [InlineData("message-48h", "48 hours between messages.")]
    [InlineData("messages-30", "The most messages in 30 days were reached.")]
    [InlineData("consent", "No consent for this channel.")]
    [InlineData("moon", "moon")]
    public void A_guard_is_told_in_words_with_the_span_of_the_playbook(string guard, string words) => Assert.Equal(words, TouchWords.GuardOf(guard));
}
