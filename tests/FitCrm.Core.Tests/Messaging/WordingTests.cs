using System.Globalization;
using FitCrm.Messaging.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace FitCrm.Core.Tests.Messaging;

public sealed class WordingTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Fields_are_filled_and_days_are_written_in_words() =>
        Assert.Equal("Hello Maria, until 11 Jan 2027.", Fill("Hello {firstName|there}, until {endsOn|soon}.", ("firstName", "Maria"), ("endsOn", "2027-01-11")));

    [Fact]
    public void A_day_is_written_in_the_readers_language() =>
        Assert.Equal("Montag, 11. Januar 2027", Wording.Read("{endsOn|bald}").Value.Fill(Values(("endsOn", "2027-01-11")), CultureInfo.GetCultureInfo("de")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_missing_value_takes_the_default_its_wording_states(string? value) =>
        Assert.Equal("Hello there!", value is null ? Fill("Hello {firstName|there}!") : Fill("Hello {firstName|there}!", ("firstName", value)));

    [Fact]
    public void A_default_may_be_empty() => Assert.Equal("Hello!", Fill("Hello{goal|}!"));

    [Fact]
    public void A_field_that_does_not_exist_is_refused_by_name() =>
        Assert.Equal(new FieldUnknown("firstNmae"), Wording.Read("Hello {firstNmae|there}").Refused);

    [Fact]
    public void A_field_that_may_be_missing_needs_a_default() =>
        Assert.Equal(new DefaultMissing("firstName"), Wording.Read("Hello {firstName}").Refused);

    [Fact]
    public void The_clubs_name_is_always_there_and_needs_none() =>
        Assert.Equal("Riverside", Fill("{clubName}", ("clubName", "Riverside")));

    [Theory]
    [InlineData("Hello {firstName|there")]
    [InlineData("Hello }")]
    [InlineData("{firstName|{clubName}}")]
    [InlineData("{firstName|\nthere}")]
    public void A_lonely_brace_is_refused(string text) => Assert.IsType<BraceNotClosed>(Wording.Read(text).Refused);

    [Fact]
    public void Doubled_braces_are_plain_ones() => Assert.Equal("{firstName}", Fill("{{firstName}}"));

    [Fact]
    public void A_value_is_never_read_as_a_wording() =>
        Assert.Equal("{clubName}", Fill("{firstName|x}", ("firstName", "{clubName}"), ("clubName", "secret")));

    [Fact]
    public void Any_text_is_either_refused_or_filled_without_a_fault() => Prop.ForAll<string>(text =>
    {
        var read = Wording.Read(text ?? "");
        return read.Refused is not null || read.Value.Fill(Values(), English) is not null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_without_braces_comes_out_as_it_went_in() => Prop.ForAll<string>(text =>
    {
        var plain = (text ?? "").Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        return Wording.Read(plain).Value.Fill(Values(), English) == plain;
    }).QuickCheckThrowOnFailure();

    private static string Fill(string text, params (string, string)[] values) => Wording.Read(text).Value.Fill(Values(values), English);

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value);
}
