using FitCrm.Membership.Register;
using static FitCrm.Membership.Sold;

namespace FitCrm.Membership;

public sealed class ReadingTests
{
    private static readonly PersonForm Anna = new() { FirstName = " Anna ", LastName = "Berg", Email = "Anna.Berg@Example.org", Phone = "0151 2345678", CardCode = " A-17 " };

    private static Kernel.Outcome<PersonDetails> Read(PersonForm form) =>
        Reading.Of(form, Guid.Empty, DialPlan.Of("Europe/Berlin", "EUR"), Day("2024-06-01"));

    [Fact]
    public void What_was_typed_is_stored_in_one_form()
    {
        var anna = Read(Anna).Value;
        Assert.Equal(("Anna", "Anna Berg", "anna.berg@example.org", "+491512345678", "A-17"), (anna.FirstName, anna.NameToShow, anna.Email, anna.Phone, anna.CardCode));
    }

    public static TheoryData<string, Func<object>> Unfit => new()
    {
        { "name-missing fullName", () => new PersonForm { Email = "a@example.org" } },
        { "phone-unclear phone", () => Anna with { Phone = "ask Bob" } },
        { "email-unclear email", () => Anna with { Email = "anna@home" } },
        { "birthday-unlikely birthday", () => Anna with { Birthday = Day("2024-06-02") } },
        { "birthday-unlikely birthYear", () => Anna with { BirthYear = 1850 } },
        { "language-unclear language", () => Anna with { Language = "Klingon tongue" } },
        { "too-long cardCode", () => Anna with { CardCode = new string('9', 101) } },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_cannot_be_true_is_refused_and_the_field_named(string refusal, Func<object> form)
    {
        var no = Read((PersonForm)form()).Refused!;
        Assert.Equal(refusal, $"{no.Code} {no.Field}");
        Assert.NotEqual($"Membership.{no.Code}", no.Text);
    }

    [Fact]
    public void A_missing_name_is_shown_as_the_outside_number() => Assert.Equal("M-100", Read(new() { ExternalId = "M-100" }).Value.NameToShow);

    [Fact]
    public void Every_refusal_of_the_module_has_its_sentence() => Assert.All(
        typeof(PersonUnknown).Assembly.GetTypes().Where(t => t.Namespace is "FitCrm.Membership" or "FitCrm.Billing" && t.IsSubclassOf(typeof(Kernel.Refusal))),
        t => Assert.True(Kernel.Words.Knows(KeyOf(t)), KeyOf(t)));

    private static string KeyOf(Type refusal)
    {
        var values = refusal.GetConstructors()[0].GetParameters().Select(p => p.HasDefaultValue ? p.DefaultValue : p.ParameterType == typeof(string) ? "x" : Activator.CreateInstance(p.ParameterType));
        return $"{refusal.Namespace!.Split('.')[1]}.{((Kernel.Refusal)refusal.GetConstructors()[0].Invoke([.. values])).Code}";
    }
}
