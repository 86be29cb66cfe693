using System.Text.Json.Nodes;
using FitCrm.Retention;

namespace FitCrm.Core.Tests.Retention;

/// <summary>The shipped playbook with one place changed: each nonsense is refused with its place, each edge of what is allowed is read.</summary>
public class PlaybookBoundsTests
{
    private const string Sixty = "a23456789-a23456789-a23456789-a23456789-a23456789-a23456789-";

    [Theory]
    [InlineData("touches", "null", "“touches” is null")]
    [InlineData("guards", "null", "“guards” is null")]
    [InlineData("stages", "null", "“stages” is null")]
    [InlineData("risk", "null", "“risk” is null")]
    [InlineData("holdout", "null", "“holdout” is null")]
    [InlineData("touches", "7", "$.touches")]
    [InlineData("guards", "\"none\"", "$.guards")]
    [InlineData("stages", "[]", "$.stages")]
    [InlineData("risk", "{}", "$.risk")]
    [InlineData("touches.3", "null", "“touches[3]” is null")]
    [InlineData("touches.3", "[]", "$.touches[3]")]
    [InlineData("touches.0.opens", "null", "“touches[0].opens” is null")]
    [InlineData("touches.0.opens.0", "null", "“touches[0].opens[0]” is null")]
    [InlineData("touches.0.exits.0", "null", "“touches[0].exits[0]” is null")]
    [InlineData("touches.0.companions.0", "null", "“touches[0].companions[0]” is null")]
    [InlineData("touches.0.companions.0.owner", "null", "$.touches[0].companions[0].owner")]
    [InlineData("touches.0.key", "null", "“touches[0].key” is null")]
    [InlineData("touches.0.closes", "null", "$.touches[0].closes")]
    [InlineData("touches.11.variants.0", "null", "“touches[11].variants[0]” is null")]
    [InlineData("touches.11.variants.0.if", "null", "$.touches[11].variants[0].if")]
    [InlineData("risk.0", "null", "“risk[0]” is null")]
    [InlineData("risk.0.names.0", "null", "“risk[0].names[0]” is null")]
    [InlineData("guards.cap", "-1", "guards.cap")]
    [InlineData("guards.callDays", "-1", "guards.callDays")]
    [InlineData("guards.callDays", "366", "guards.callDays")]
    [InlineData("guards.messageHours", "-1", "guards.messageHours")]
    [InlineData("guards.messageHours", "8761", "guards.messageHours")]
    [InlineData("guards.shortDays", "0", "guards.shortDays")]
    [InlineData("guards.shortDays", "366", "guards.shortDays")]
    [InlineData("guards.longDays", "0", "guards.longDays")]
    [InlineData("guards.longDays", "366", "guards.longDays")]
    [InlineData("stages.longest", "0", "stages.longest")]
    [InlineData("stages.longest", "3661", "stages.longest")]
    [InlineData("stages.grace", "0", "stages.grace")]
    [InlineData("stages.grace", "3661", "stages.grace")]
    [InlineData("stages.shortBelow", "0", "stages.shortBelow")]
    [InlineData("stages.shortBelow", "3661", "stages.shortBelow")]
    [InlineData("holdout", "-1", "holdout")]
    [InlineData("holdout", "11", "holdout")]
    [InlineData("touches.0.holdPercent", "-1", "touch “welcome”, holdPercent")]
    [InlineData("touches.0.holdPercent", "101", "touch “welcome”, holdPercent")]
    [InlineData("touches.0.opens.0.if", "\"L / 0 > 1\"", "“L / 0 > 1” divides by 0")]
    [InlineData("touches.0.opens.0.if", "\"C % (1 - 1) = 0\"", "“C % (1 - 1) = 0” divides by 0")]
    [InlineData("touches.0.closes", "\"r/0\"", "“r/0” divides by 0")]
    [InlineData("touches.0.closes", "\"-1\"", "“welcome” closes 0 to 3660")]
    [InlineData("touches.0.closes", "\"2 - 3\"", "“2 - 3”")]
    [InlineData("touches.14.opens.1.closes", "\"-16\"", "“recovery” closes 0 to 3660")]
    [InlineData("touches.0.opens.0.if", "\"V(-1) = 0\"", "“V(-1) = 0”: V looks")]
    [InlineData("touches.0.opens.0.if", "\"V(3661) = 0\"", "“V(3661) = 0”: V looks")]
    [InlineData("risk.0.when", "\"W(-1) = 0\"", "“W(-1) = 0”: W looks")]
    [InlineData("risk.0.when", "\"W(max(1, 3661)) = 0\"", "W looks 0 to 3660")]
    [InlineData("risk.0.names.0", "\"V(-2)\"", "“V(-2)”: V looks")]
    [InlineData("touches", "[]", "1 to 60 touches")]
    [InlineData("touches.0.key", "\"\"", "“” is no key")]
    [InlineData("touches.0.key", $"\"{Sixty}a\"", "is no key")]
    [InlineData("touches.0.key", "\"Welcome\"", "“Welcome” is no key")]
    [InlineData("touches.0.key", "\"wel_come\"", "“wel_come” is no key")]
    [InlineData("touches.0.key", "\"grüße\"", "“grüße” is no key")]
    [InlineData("touches.1.owner", "\"nobody\"", "touch “no-first-visit”: “nobody” is no owner")]
    [InlineData("touches.1.owner", "\"\"", "“” is no owner")]
    [InlineData("touches.1.owner", "\"member\"", "“member” is no owner")]
    [InlineData("touches.0.companions.0.owner", "\"moon\"", "touch “welcome”, companions: “moon” is no owner")]
    [InlineData("touches.13.variants.1.owner", "\"moon\"", "touch “renewal-talk”, variants: “moon” is no owner")]
    [InlineData("touches.14.opens.0.way.owner", "\"moon\"", "touch “recovery”, way: “moon” is no owner")]
    [InlineData("touches.0.template", "\"\"", "touch “welcome”: “” is no template")]
    [InlineData("touches.0.template", $"\"{Sixty}a\"", "is no template")]
    [InlineData("touches.0.companions.0.template", "\" \"", "touch “welcome”, companions: “ ” is no template")]
    [InlineData("touches.11.variants.0.template", "\"\"", "touch “half-way”, variants: “” is no template")]
    [InlineData("touches.14.opens.0.way.template", "\"\"", "touch “recovery”, way: “” is no template")]
    public void Nonsense_is_refused_with_its_place(string place, string value, string named)
    {
        var refused = Assert.IsType<PlaybookNotUnderstood>(Playbook.Read(With(place, value), 2, Playbook.Default).Refused);
        Assert.Contains(named, refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_letter_in_a_name_is_refused() =>
        Assert.IsType<PlaybookNotUnderstood>(Playbook.Read("""{ "guards": { "\ud800": 1 } }""", 2, Playbook.Default).Refused);

    [Theory]
    [InlineData(999)]
    [InlineData(100_000)]
    public void Brackets_without_end_are_refused(int many) =>
        Assert.IsType<PlaybookNotUnderstood>(Playbook.Read(With("risk.0.when", $"\"{new string('(', many)}C\""), 2, Playbook.Default).Refused);

    [Theory]
    [InlineData("guards.cap", "0")]
    [InlineData("guards.callDays", "0")]
    [InlineData("guards.callDays", "365")]
    [InlineData("guards.messageHours", "0")]
    [InlineData("guards.messageHours", "8760")]
    [InlineData("guards.shortDays", "1")]
    [InlineData("stages.longest", "3660")]
    [InlineData("stages.grace", "1")]
    [InlineData("touches.0.holdPercent", "100")]
    [InlineData("touches.0.holdPercent", "null")]
    [InlineData("touches.0.template", "null")]
    [InlineData("touches.0.template", $"\"{Sixty}\"")]
    [InlineData("touches.0.key", $"\"{Sixty}\"")]
    [InlineData("touches.0.closes", "\"0\"")]
    [InlineData("touches.0.opens.0.if", "\"V(0) + V(3660) + W(0) = 0 and L / C > 1\"")]
    [InlineData("touches.1.owner", "\"sales\"")]
    [InlineData("touches.1.owner", "\"seller\"")]
    [InlineData("touches.12.opens.0.end", "\"-30\"")]
    [InlineData("risk", "[]")]
    public void The_edges_of_what_is_allowed_are_read(string place, string value) =>
        Assert.Null(Playbook.Read(With(place, value), 2, Playbook.Default).Refused);

    private static string With(string place, string value)
    {
        var book = JsonNode.Parse(Playbook.Default.Text)!;
        var (node, names) = (book, place.Split('.'));
        foreach (var name in names[..^1]) node = int.TryParse(name, out var at) ? node[at]! : node[name]!;
        if (int.TryParse(names[^1], out var last)) node[last] = JsonNode.Parse(value);
        else node[names[^1]] = JsonNode.Parse(value);
        return book.ToJsonString();
    }
}
