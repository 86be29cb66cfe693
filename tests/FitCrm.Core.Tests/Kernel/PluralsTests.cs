namespace FitCrm.Kernel;

public sealed class PluralsTests
{
    // Unicode CLDR 46: the samples of each language's rules.
    [Theory]
    [InlineData("en", "1", "0 2 5 21 100")]
    [InlineData("fr", "0 1", "2 5 21 100")]
    [InlineData("hi", "0 1", "2 5 21 100")]
    [InlineData("id", "", "0 1 2 5 21")]
    public void Two_forms(string language, string one, string many)
    {
        foreach (var n in Numbers(one)) Assert.Equal("one", Plurals.Of(n, language));
        foreach (var n in Numbers(many)) Assert.Equal("many", Plurals.Of(n, language));
    }

    [Fact]
    public void Russian_has_three()
    {
        foreach (var n in Numbers("1 21 31 101 1001")) Assert.Equal("one", Plurals.Of(n, "ru"));
        foreach (var n in Numbers("2 3 4 22 34 102")) Assert.Equal("few", Plurals.Of(n, "ru"));
        foreach (var n in Numbers("0 5 11 12 14 19 100 111 112")) Assert.Equal("many", Plurals.Of(n, "ru"));
    }

    private static IEnumerable<long> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
}
