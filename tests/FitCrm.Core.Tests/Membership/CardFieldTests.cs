using FitCrm.Membership.CardFields;
using FitCrm.Membership.Tags;

namespace FitCrm.Core.Tests.Membership;

/// <summary>Fields of a club and tags: what they take.</summary>
public class CardFieldTests
{
    [Theory]
    [InlineData(FieldKind.Number, " 12,50 ", "12.50")]
    [InlineData(FieldKind.Number, "12 eggs", null)]
    [InlineData(FieldKind.Date, "2026-11-30", "2026-11-30")]
    [InlineData(FieldKind.Date, "30.11.2026", null)]
    [InlineData(FieldKind.Choice, "L", "L")]
    [InlineData(FieldKind.Choice, "XL", null)]
    [InlineData(FieldKind.Text, " two  words ", "two words")]
    public void A_value_fits_its_kind_or_is_refused(FieldKind kind, string typed, string? kept)
    {
        var field = CardField.Define(Guid.NewGuid(), Guid.NewGuid(), "Shirt", kind, "M\nL", FieldReaders.Staff).Value;
        var read = field.Read(typed);
        Assert.Equal(kept, read.Refused is null ? read.Value : null);
        if (kept is null) Assert.IsType<FieldValueUnfit>(read.Refused);
        Assert.Null(field.Read("  ").Value);
    }

    [Fact]
    public void A_choice_needs_two_words_and_a_field_a_name()
    {
        Assert.IsType<ChoicesUnfit>(CardField.Define(Guid.NewGuid(), Guid.NewGuid(), "Shirt", FieldKind.Choice, "M\n \nM", FieldReaders.Staff).Refused);
        Assert.IsType<FieldNameUnfit>(CardField.Define(Guid.NewGuid(), Guid.NewGuid(), " ", FieldKind.Text, "", FieldReaders.Staff).Refused);
        Assert.IsType<FieldNameUnfit>(CardField.Define(Guid.NewGuid(), Guid.NewGuid(), new string('a', 61), FieldKind.Text, "", FieldReaders.Staff).Refused);
    }

    [Theory]
    [InlineData("VIP", "VIP")]
    [InlineData("  bad   knee ", "bad knee")]
    [InlineData("a,b", null)]
    [InlineData("a/b", null)]
    [InlineData("…", null)]
    [InlineData("", null)]
    public void A_tag_is_one_short_line_without_signs_that_addresses_need(string typed, string? kept) =>
        Assert.Equal(kept, PersonTag.Read(typed) is { Refused: null } tag ? tag.Value : null);

    [Fact]
    public void Capitals_and_accents_make_no_other_tag() => Assert.Equal(PersonTag.KeyOf("Café  vip"), PersonTag.KeyOf("cafe VIP"));
}
