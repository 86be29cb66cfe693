using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Members;

/// <summary>The member's card: changed where it stands, with what was there before; fields of the club; who may be the same person; what happened.</summary>
public class CardPageTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_field_is_changed_in_its_place_refused_beside_it_and_its_history_is_told(string database)
    {
        await using var three = await Three.Open(database);
        var (desk, edit) = (await three.As(Roles.FrontDesk), $"/members/{three.Anna}/edit/email");
        var refused = await desk.Send(edit, new Dictionary<string, string> { ["value"] = "anna at mail" });
        Assert.Equal(422, refused.Status);
        Assert.All(["id=\"value-error\"", "value=\"anna at mail\""], word => Assert.Contains(word, refused.Html, StringComparison.Ordinal));
        Assert.Equal(302, (await desk.Send(edit, new Dictionary<string, string> { ["value"] = "anna@new.example" })).Status);
        Assert.Equal(422, (await desk.Send($"/members/{three.Anna}/edit/birthday", new Dictionary<string, string> { ["value"] = "31.12.90" })).Status);
        Assert.Equal(422, (await desk.Send($"/members/{three.Anna}/edit/fullName", new Dictionary<string, string> { ["value"] = "" })).Status);
        var (card, changes) = (await desk.Read($"/members/{three.Anna}"), await desk.Read($"/members/{three.Anna}/changes"));
        Assert.Contains("anna@new.example", card, StringComparison.Ordinal);
        Assert.All(["E-mail", "anna@mail.example", "anna@new.example", "front-desk of Riverside"], word => Assert.Contains(word, changes, StringComparison.Ordinal));
        Assert.DoesNotContain("searchKey", changes, StringComparison.OrdinalIgnoreCase);

        using var signed = await three.Club.As(Roles.Trainer);
        var trainer = Pages.Of(three.Club, signed);
        Assert.Equal(404, (await trainer.Look($"/members/{three.Anna}/changes")).Status);
        Assert.Equal(403, (await trainer.Look(edit)).Status);
        Assert.DoesNotContain("anna@new.example", await trainer.Read($"/members/{three.Anna}"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_day_that_is_half_typed_or_none_takes_nothing_away_and_a_kept_day_goes_when_it_is_asked_for(string database)
    {
        await using var three = await Three.Open(database);
        var (manager, desk) = (await three.As(Roles.Manager), await three.As(Roles.FrontDesk));
        Assert.Equal(302, (await manager.Send("/settings/fields", Field("Checked on", "date", ""))).Status);
        foreach (var field in new[] { "birthday", "joinedOn", "extra-Checked on" })
        {
            var edit = $"/members/{three.Anna}/edit/{Uri.EscapeDataString(field)}";
            Assert.Equal(302, (await desk.Send(edit, new Dictionary<string, string> { ["value"] = "2019-04-21" })).Status);
            Assert.DoesNotContain("hx-swap=\"outerHTML\" novalidate", await desk.Read(edit), StringComparison.Ordinal);
            foreach (var typed in new[] { "", "31.02.1990", "2019-02-31" })
            {
                var refused = await desk.Send(edit, new Dictionary<string, string> { ["value"] = typed });
                Assert.Equal(422, refused.Status);
                Assert.All(["id=\"value-error\"", typed.Length == 0 ? "Remove the day" : $"type=\"text\" value=\"{typed}\""], word => Assert.Contains(word, refused.Html, StringComparison.Ordinal));
            }
            Assert.Contains("value=\"2019-04-21\"", await desk.Read(edit), StringComparison.Ordinal);
            Assert.Equal(302, (await desk.Send(edit, new Dictionary<string, string> { ["value"] = "", ["clear"] = "yes" })).Status);
            Assert.DoesNotContain("2019-04-21", await desk.Read(edit), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_somebody_came_from_is_told_in_words_or_as_it_was_typed_with_a_capital()
    {
        await using var three = await Three.Open("sqlite");
        var (desk, edit) = (await three.As(Roles.FrontDesk), $"/members/{three.Anna}/edit/source");
        foreach (var (typed, shown) in new[] { ("friend", "Friend"), ("walk-in", "Walk-in"), ("poster at the bakery", "Poster at the bakery") })
        {
            Assert.Equal(302, (await desk.Send(edit, new Dictionary<string, string> { ["value"] = typed })).Status);
            Assert.Contains($"<div class=\"k-about-text\">{shown}<", await desk.Read($"/members/{three.Anna}"), StringComparison.Ordinal);
            Assert.Contains(shown, await desk.Read($"/members/{three.Anna}/changes"), StringComparison.Ordinal);
            Assert.Contains($"value=\"{typed}\"", await desk.Read(edit), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_field_of_the_club_takes_what_fits_it_from_card_api_and_file_and_is_read_by_those_it_is_for(string database)
    {
        await using var three = await Three.Open(database);
        var (manager, desk) = (await three.As(Roles.Manager), await three.As(Roles.FrontDesk));
        Assert.Equal(403, (await desk.Look("/settings/fields")).Status);
        Assert.Contains("No fields of your own yet", await manager.Read("/settings/fields"), StringComparison.Ordinal);
        var few = await manager.Send("/settings/fields", Field("Shirt", "choice", "M"));
        Assert.Equal(422, few.Status);
        Assert.Contains("id=\"choices-error\"", few.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await manager.Send("/settings/fields", Field("Shirt", "choice", "M\nL"))).Status);
        Assert.Equal(302, (await manager.Send("/settings/fields", Field("Discount", "number", "", "managers"))).Status);
        Assert.Equal(422, (await manager.Send("/settings/fields", Field("shirt", "text"))).Status);

        var edit = $"/members/{three.Anna}/edit/extra-Shirt";
        Assert.Equal(422, (await desk.Send(edit, new Dictionary<string, string> { ["value"] = "XS" })).Status);
        Assert.Equal(302, (await desk.Send(edit, new Dictionary<string, string> { ["value"] = "L" })).Status);
        Assert.Equal(404, (await desk.Look($"/members/{three.Anna}/edit/extra-Discount")).Status);
        await three.Desk.Patch($"/members/{three.Anna}", new { extra = new Dictionary<string, string> { ["Discount"] = "12,5" } });
        var (seen, all) = (await desk.Read($"/members/{three.Anna}"), await manager.Read($"/members/{three.Anna}"));
        Assert.DoesNotContain("12.5", seen, StringComparison.Ordinal);
        Assert.All(["Shirt", "Discount", "12.5"], word => Assert.Contains(word, all, StringComparison.Ordinal));
        Assert.DoesNotContain("12.5", await desk.Read($"/members/{three.Anna}/changes"), StringComparison.Ordinal);
        Assert.Contains("12.5", await manager.Read($"/members/{three.Anna}/changes"), StringComparison.Ordinal);
        Assert.Equal("422 field-not-defined extra", await three.Desk.Refused(HttpMethod.Patch, $"/members/{three.Anna}", new { extra = new Dictionary<string, string> { ["Hat"] = "7" } }));
        var reception = await Desk.Of(three.Club, Roles.FrontDesk);
        Assert.Equal("422 field-not-defined extra", await reception.Refused(HttpMethod.Patch, $"/members/{three.Anna}", new { extra = new Dictionary<string, string> { ["Discount"] = "90" } }));
        Assert.Equal("L", (await reception.Get($"/members/{three.Anna}")).GetProperty("extra").Text("Shirt"));
        Assert.False((await reception.Get($"/members/{three.Anna}")).GetProperty("extra").TryGetProperty("Discount", out _));

        var dora = await three.Desk.Join("Dora", new { fullName = "Dora Lang", club = "BER", extra = new Dictionary<string, string> { ["Shirt"] = "M" } });
        Assert.Equal("M", (await reception.Get($"/members/{dora}")).GetProperty("extra").Text("Shirt"));
        await three.Club.Import("people", "email,full name,Shirt,Locker\nberta@mail.example,Berta Kern,M,17\n");
        var berta = await desk.Read($"/members/{three.Berta}");
        Assert.All(["Shirt", "Locker", "17"], word => Assert.Contains(word, berta, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_may_be_the_same_person_is_hinted_at_and_shown_beside(string database)
    {
        await using var three = await Three.Open(database);
        var twin = await three.Desk.Join("Keller", new { fullName = "KELLER, Anna", club = "BER", birthday = "1990-04-21" });
        var family = await three.Desk.Join("Ben", new { fullName = "Ben Keller", club = "BER", phone = "+49 151 5550138" });
        await three.Desk.Join("Same day", new { fullName = "Somebody Else", club = "BER", birthday = "1990-04-21" });
        var desk = await three.As(Roles.FrontDesk);
        var card = await desk.Read($"/members/{three.Anna}");
        Assert.Contains("May be the same person as KELLER, Anna: the same name and birthday", card, StringComparison.Ordinal);
        Assert.Contains("May be the same person as Ben Keller: the same phone", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody Else", card, StringComparison.Ordinal);
        var both = await desk.Read($"/members/{three.Anna}/beside/{twin}");
        Assert.All(["Anna Keller", "KELLER, Anna", "same"], word => Assert.Contains(word, both, StringComparison.Ordinal));
        using var signed = await three.Club.As(Roles.Trainer);
        Assert.Equal(404, (await Pages.Of(three.Club, signed).Look($"/members/{three.Anna}/beside/{family}")).Status);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_story_is_told_whole_or_of_one_kind_and_the_next_look_in_words(string database)
    {
        await using var three = await Three.Open(database);
        await three.Desk.Post($"/members/{three.Anna}/notes", new { text = "Likes mornings" });
        var desk = await three.As(Roles.FrontDesk);
        var (all, visits, notes) = (await desk.Read($"/members/{three.Anna}"), await desk.Read($"/members/{three.Anna}?show=visits"), await desk.Read($"/members/{three.Anna}?show=notes"));
        Assert.All(["Likes mornings", "<p>Visit</p>", "Standard 12 sold", "The engine looks next on"], word => Assert.Contains(word, all, StringComparison.Ordinal));
        Assert.DoesNotContain("Likes mornings", visits, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>Visit</p>", notes, StringComparison.Ordinal);
        Assert.Equal(["visit"], (await three.Desk.Get($"/members/{three.Anna}/timeline?kind=visits")).GetProperty("items").EnumerateArray().Select(e => e.Text("kind")!));
        Assert.Equal("422 group-unknown kind", await three.Desk.Refused(HttpMethod.Get, $"/members/{three.Anna}/timeline?kind=shoes"));
        var sales = await Desk.Of(three.Club, Roles.Sales);
        Assert.Empty((await sales.Get($"/members/{three.Anna}/timeline?kind=touches")).GetProperty("items").EnumerateArray());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_tag_is_put_on_once_taken_off_and_both_stay_facts(string database)
    {
        await using var three = await Three.Open(database);
        var tags = await three.Desk.Put($"/members/{three.Anna}/tags/VIP", new { });
        Assert.Equal(["VIP"], tags.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!));
        await three.Desk.Put($"/members/{three.Anna}/tags/vip", new { });
        var desk = await three.As(Roles.FrontDesk);
        Assert.Equal(302, (await desk.Send($"/members/{three.Anna}", new Dictionary<string, string> { ["tag"] = "Knee" }, $"/members/{three.Anna}/tags")).Status);
        var endless = await desk.Send($"/members/{three.Anna}", new Dictionary<string, string> { ["tag"] = new string('a', 41) }, $"/members/{three.Anna}/tags");
        Assert.Equal(422, endless.Status);
        Assert.Contains("id=\"tag-error\"", endless.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await desk.Send($"/members/{three.Anna}", new Dictionary<string, string> { ["tag"] = "VIP" }, $"/members/{three.Anna}/tags/off")).Status);
        Assert.Equal(["Knee"], (await three.Desk.Get($"/members/{three.Anna}")).GetProperty("tags").EnumerateArray().Select(t => t.GetString()!));
        await three.Desk.Put($"/members/{three.Anna}/tags/VIP", new { });
        await using var db = await three.Club.Dbs.CreateDbContextAsync();
        var kept = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(FitCrm.Membership.PeopleTags.Rows(db));
        Assert.Equal(2, kept.Count(t => t.Key == "vip"));
        Assert.Equal("front-desk of Riverside", kept.Single(t => t.GoneAt is not null).GoneByName);
        var trainer = await Desk.Of(three.Club, Roles.Trainer);
        Assert.Equal("403 not-allowed", await trainer.Refused(HttpMethod.Put, $"/members/{three.Anna}/tags/Mine", new { }));
    }

    private static Dictionary<string, string> Field(string name, string kind, string choices = "", string readers = "staff") =>
        new() { ["id"] = Guid.NewGuid().ToString(), ["name"] = name, ["kind"] = kind, ["choices"] = choices, ["readers"] = readers };
}
