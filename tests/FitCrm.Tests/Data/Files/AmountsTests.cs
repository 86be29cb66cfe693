using System.Globalization;
using FitCrm.Data.Files;

namespace FitCrm.Tests.Data.Files;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("49.00", '.', "49.00"), InlineData("1,234.50", '.', "1234.50"), InlineData("$20", '.', "20"), InlineData("1 234,50 €", ',', "1234.50"), InlineData("1.234,5", ',', "1234.5")]
    [InlineData("-3.5", '.', "-3.5"), InlineData("49,00", '.', null), InlineData("12.34.56", '.', null), InlineData("free", '.', null), InlineData("", '.', null), InlineData("1,23,456", '.', null)]
    public void Amounts_are_read_with_the_files_sign(string text, char sign, string? value) =>
        Assert.Equal(value, Amounts.TryRead(text, sign, out var read) ? read.ToString(CultureInfo.InvariantCulture) : null);

    [Theory]
    [InlineData("49,00", ','), InlineData("49.5", '.'), InlineData("1.234,50", ','), InlineData("1,234.50", '.'), InlineData("1.234.567", ','), InlineData("1.234", null), InlineData("12", null)]
    public void The_sign_is_found_where_only_one_is_possible(string text, char? sign) => Assert.Equal(sign, Amounts.SignOf(text));

    [Fact]
    public void The_files_sign_is_that_of_most_amounts()
    {
        using var file = SmallFile.Of("id;price\n1;1.234\n2;49,90\n3;5,00\n");
        Assert.Equal([1234m, 49.90m, 5m], file.Read(r => r.Amount(Sample.Price)));
    }
}
