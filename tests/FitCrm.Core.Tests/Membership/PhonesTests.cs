namespace FitCrm.Membership;

public sealed class PhonesTests
{
    [Theory]
    [InlineData("0151 2345678", "Europe/Berlin", "EUR", "+491512345678")]
    [InlineData("+49 (0) 151 2345678", "UTC", "EUR", "+491512345678")]
    [InlineData("0049 151 2345678", "UTC", "EUR", "+491512345678")]
    [InlineData("8 (916) 123-45-67", "Europe/Moscow", "RUB", "+79161234567")]
    [InlineData("79161234567", "Europe/Moscow", "RUB", "+79161234567")]
    [InlineData("9161234567", "UTC", "RUB", "+79161234567")]
    [InlineData("(555) 123-4567", "America/New_York", "USD", "+15551234567")]
    [InlineData("011 44 20 7946 0958", "America/New_York", "USD", "+442079460958")]
    [InlineData("054-123-4567", "Asia/Jerusalem", "ILS", "+972541234567")]
    [InlineData("06 20 123 4567", "Europe/Budapest", "HUF", "+36201234567")]
    [InlineData("06 1234 5678", "Europe/Rome", "EUR", "+390612345678")]
    [InlineData("٠٥٠ ١٢٣ ٤٥٦٧", "Asia/Dubai", "AED", "+971501234567")]
    public void A_number_as_people_write_it_becomes_international(string typed, string zone, string currency, string number) =>
        Assert.Equal(number, Phones.Normalise(typed, DialPlan.Of(zone, currency)));

    [Theory]
    [InlineData("0151 2345678", "UTC", "EUR")]
    [InlineData("call me", "Europe/Berlin", "EUR")]
    [InlineData("12", "Europe/Berlin", "EUR")]
    [InlineData("+49 151 2345678 2345678", "Europe/Berlin", "EUR")]
    [InlineData("555-1234", "America/New_York", "USD")]
    [InlineData("", "Europe/Berlin", "EUR")]
    public void What_is_no_number_or_of_no_known_country_has_no_international_form(string typed, string zone, string currency) =>
        Assert.Null(Phones.Normalise(typed, DialPlan.Of(zone, currency)));

    [Theory]
    [InlineData("+491512345678", "678", true)]
    [InlineData("+491512345678", "0151 2345678", true)]
    [InlineData("+491512345678", "+49 151 2345678", true)]
    [InlineData("+491512345678", "679", false)]
    public void The_last_digits_typed_begin_the_reversed_number(string number, string typed, bool found) =>
        Assert.Equal(found, Phones.Reversed(number)!.StartsWith(Phones.EndTyped(typed)!, StringComparison.Ordinal));

    [Theory]
    [InlineData("351912345678", "+351912345678")]
    [InlineData("79161234567", "+79161234567")]
    [InlineData("12125550100", "+12125550100")]
    [InlineData("12", null)]
    [InlineData("0151 2345678", null)]
    [InlineData("11987654321", null)]
    [InlineData("999123456789012", null)]
    public void International_digits_without_a_plus_are_known_by_their_length_and_code(string typed, string? number) => Assert.Equal(number, Phones.International(typed));

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Assert.Equal("+491512345678", Phones.Normalise(Phones.Normalise("0151 2345678", DialPlan.Of("Europe/Berlin", "EUR")), null));
}
