using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Settings;

/// <summary>The wording on its pages: languages, preview for a real person, errors beside the text, and the way back.</summary>
public sealed class TextsPageTests
{
    private const string Welcome = "/settings/templates/email/welcome/en?club=BER";

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task A_text_is_looked_at_for_a_real_person_saved_and_put_back(string database)
    {
        await using var club = await Club.Open(database);
        var (pages, desk) = (await Pages.Of(club, Roles.Manager), await Desk.Of(club));
        var maria = await desk.Join("Maria Petrova", new { fullName = "Maria Petrova", firstName = "Maria", lastName = "Petrova" });
        await desk.Sell(maria, await desk.AddPlan("Mornings"));
        await club.Pump();
        var list = await pages.Read("/settings/templates");
        Assert.All(["Messages", "Tasks", "Prompts at the desk", "href=\"/settings/templates/email/welcome/en?club=BER\""], words => Assert.Contains(words, list, StringComparison.Ordinal));

        var form = new Dictionary<string, string> { ["version"] = "0", ["title"] = "Hello {firstName|you}", ["body"] = "Your {plan|plan} ends on {endsOn|its day}.\n\nSee you, {trainerName|the team}", ["q"] = "petrova", ["shown"] = "" };
        var preview = await pages.Send(Welcome, form, Welcome.Replace("?", "/preview?", StringComparison.Ordinal));
        Assert.Equal(200, preview.Status);
        Assert.DoesNotContain("<html", preview.Html, StringComparison.Ordinal);
        Assert.All(["Hello Maria", "Your Mornings ends on 20 Nov 2027.", "See you, the team", "With the facts of Maria Petrova"], words => Assert.Contains(words, preview.Html, StringComparison.Ordinal));

        var looked = await pages.Send(Welcome, new Dictionary<string, string>(form) { ["find"] = "yes" });   // without script: nothing is saved
        Assert.Equal(200, looked.Status);
        Assert.Contains("Hello Maria", looked.Html, StringComparison.Ordinal);
        Assert.Contains("These words came with the program.", await pages.Read(Welcome), StringComparison.Ordinal);

        Assert.Equal(302, (await pages.Send(Welcome, form)).Status);
        Assert.Contains("version 1", await pages.Read(Welcome), StringComparison.Ordinal);
        Assert.Contains("own words", await pages.Read("/settings/templates"), StringComparison.Ordinal);
        Assert.Equal(409, (await pages.Send(Welcome, form)).Status);   // on top of a version that is not the latest

        var restore = Welcome.Replace("?", "/restore?", StringComparison.Ordinal);
        Assert.Equal(302, (await pages.Send(Welcome, new Dictionary<string, string>(), restore)).Status);
        var back = await pages.Read(Welcome);
        Assert.Contains("These words came with the program.", back, StringComparison.Ordinal);
        Assert.Contains("value=\"2\"", back, StringComparison.Ordinal);   // a version of its own: letters that are on their way keep their words
        Assert.Equal("422 text-as-shipped", await desk.Refused(HttpMethod.Delete, "/templates/email/welcome/en?club=BER"));
    }

    [Fact]
    public async Task What_cannot_be_filled_stands_beside_the_field_and_what_was_typed_is_kept()
    {
        await using var club = await Club.Open("sqlite");
        var pages = await Pages.Of(club, Roles.Owner);
        foreach (var (title, body, field) in new[] { ("Hi", "Hello {name}", "body"), ("Hi {firstName}", "Hello", "title"), ("Hi", "Hello {firstName|you", "body"), ("", "Hello", "title"), ("Hi", " ", "body") })
        {
            var refused = await pages.Send(Welcome, new Dictionary<string, string> { ["version"] = "0", ["title"] = title, ["body"] = body });
            Assert.Equal((title, body, 422), (title, body, refused.Status));
            Assert.Contains($"id=\"{field}-error\"", refused.Html, StringComparison.Ordinal);
            Assert.Contains($"value=\"{title}\"", refused.Html, StringComparison.Ordinal);
        }
        Assert.Equal(404, (await pages.Look("/settings/templates/email/nonsense/en")).Status);
        Assert.Equal(404, (await pages.Look("/settings/templates/pigeon/welcome/en")).Status);
        Assert.Equal(404, (await pages.Look("/settings/templates/email/welcome/xx-nowhere")).Status);
    }

    [Fact]
    public async Task A_language_that_has_no_words_yet_is_written_and_a_club_keeps_its_words_to_itself()
    {
        await using var club = await Club.Open("sqlite");
        var harbour = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var (here, there) = (await Pages.Of(club, Roles.Manager), await Pages.Of(club, Roles.Manager, harbour.Id));
        const string german = "/settings/templates/email/welcome/de?club=BER";
        Assert.Contains("no words in this language yet", await here.Read(german), StringComparison.Ordinal);
        Assert.Equal(302, (await here.Send(german, new Dictionary<string, string> { ["version"] = "0", ["title"] = "Hallo {firstName|du}", ["body"] = "Willkommen." })).Status);
        Assert.Contains("Deutsch", await here.Read("/settings/templates"), StringComparison.Ordinal);
        Assert.DoesNotContain("Deutsch", await there.Read("/settings/templates"), StringComparison.Ordinal);
        Assert.Equal(404, (await there.Look(german)).Status);
        Assert.Equal(422, (await here.Send(german, new Dictionary<string, string>(), german.Replace("?", "/restore?", StringComparison.Ordinal))).Status);   // nothing was shipped in it
    }

    [Fact]
    public async Task A_person_of_another_club_is_not_found_for_a_preview()
    {
        await using var club = await Club.Open("sqlite");
        var harbour = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var stranger = await (await Desk.Of(club)).Join("Otto Stern", new { fullName = "Otto Stern", club = "HAM" });
        var pages = await Pages.Of(club, Roles.Manager);
        Assert.DoesNotContain("Otto", await pages.Read($"{Welcome}&person={stranger}"), StringComparison.Ordinal);
        var preview = await pages.Send(Welcome, new Dictionary<string, string> { ["version"] = "0", ["title"] = "Hi {fullName|x}", ["body"] = "y", ["q"] = "stern" }, Welcome.Replace("?", "/preview?", StringComparison.Ordinal));
        Assert.DoesNotContain("Otto", preview.Html, StringComparison.Ordinal);
        Assert.Contains("Nobody fits", preview.Html, StringComparison.Ordinal);
        Assert.NotEqual(Guid.Empty, harbour.Id);
    }
}
