using FitCrm.Messaging;
using FitCrm.Messaging.Texts;

namespace FitCrm.Core.Tests.Messaging;

public sealed class SmsSizeTests
{
    [Theory]
    [InlineData("", "gsm-7", 0, 0)]
    [InlineData("a", "gsm-7", 1, 1)]
    [InlineData("€", "gsm-7", 2, 1)]
    [InlineData("я", "ucs-2", 1, 1)]
    [InlineData("😀", "ucs-2", 2, 1)]
    [InlineData("“", "ucs-2", 1, 1)]
    public void A_sign_counts_as_the_network_counts_it(string text, string encoding, int length, int parts) => Assert.Equal(new SmsSize(encoding, length, parts), SmsSize.Of(text));

    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('ж', 70, 1)]
    [InlineData('ж', 71, 2)]
    [InlineData('ж', 134, 2)]
    [InlineData('ж', 135, 3)]
    public void Parts_hold_160_and_153_or_70_and_67(char sign, int count, int parts) => Assert.Equal(parts, SmsSize.Of(new string(sign, count)).Parts);

    [Fact]
    public void A_sign_of_two_units_never_stands_across_two_parts()
    {
        Assert.Equal(3, SmsSize.Of(new string('a', 152) + "€" + new string('a', 152)).Parts);   // 306 units, but neither 152 + 2 nor 151 + 2 + … fit
        Assert.Equal(3, SmsSize.Of(new string('ж', 66) + "😀" + new string('ж', 66)).Parts);
    }

    [Fact]
    public void Every_shipped_text_message_fits_two_parts()
    {
        var samples = Field.All.ToDictionary(f => f.Name, f => f.Sample);
        var texts = ShippedTexts.Read(SeedFile.Text("templates/en.json")).Where(t => t.For == TextFor.Sms).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, t => Assert.InRange(SmsSize.Of(t.Fill(samples).Body).Parts, 1, 2));
        Assert.All(texts, t => Assert.Equal("gsm-7", SmsSize.Of(t.Fill(samples).Body).Encoding));
    }
}
