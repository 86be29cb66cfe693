using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Sales;

/// <summary>Leads on their pages without a script: the board, one lead, the list of nobody's.</summary>
public class LeadPageTests
{
    [Fact]
    public async Task Without_a_script_a_card_is_moved_a_step_is_done_and_a_plan_is_changed()
    {
        await using var club = await Club.Open("sqlite");
        var rui = await club.AddUser("rui@riverside.example", Roles.Sales);
        var owner = await Desk.Of(club);
        var lead = (await owner.Post("/leads", new { fullName = "Emma Novak", phone = "+49305550100", ownerId = rui })).Id();
        var pages = await Pages.Of(club, Roles.Manager);
        Assert.Equal((302, "/leads?owner=mine"), await pages.Send("/leads", new Dictionary<string, string> { ["board"] = "true", ["owner"] = "mine", ["stage"] = "visit-booked" }, $"/leads/{lead}/move"));
        Assert.Equal((302, $"/leads/{lead}?said=lead-step"), await pages.Send($"/leads/{lead}", new Dictionary<string, string> { ["outcome"] = "done" }, $"/leads/{lead}/step"));
        var page = await pages.Read($"/leads/{lead}?said=lead-step");
        Assert.Contains("Ask how it was and make an offer", page, StringComparison.Ordinal);
        Assert.Contains("Lead: from Visit booked to Visited or trial.", page, StringComparison.Ordinal);

        var plan = new Dictionary<string, string> { ["nextStep"] = "", ["nextOn"] = "2026-11-30", ["ownerId"] = rui.ToString() };
        var refused = await pages.Send($"/leads/{lead}", plan, $"/leads/{lead}/plan");
        Assert.Equal(422, refused.Status);
        Assert.Contains("id=\"nextStep-error\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-11-30\"", refused.Html, StringComparison.Ordinal);
        plan["nextStep"] = "Send the timetable";
        foreach (var half in new[] { "", "2026-02-31" })
        {
            var noDay = await pages.Send($"/leads/{lead}", new Dictionary<string, string>(plan) { ["nextOn"] = half }, $"/leads/{lead}/plan");
            Assert.Equal(422, noDay.Status);
            Assert.Contains("id=\"nextOn-error\"", noDay.Html, StringComparison.Ordinal);
        }
        Assert.Equal(302, (await pages.Send($"/leads/{lead}", plan, $"/leads/{lead}/plan")).Status);
        Assert.Contains("Send the timetable · 30 Nov", await pages.Read("/leads"), StringComparison.Ordinal);
        Assert.Equal(422, (await pages.Send($"/leads/{lead}", new Dictionary<string, string> { ["text"] = "" }, $"/leads/{lead}/notes")).Status);
        Assert.Equal(302, (await pages.Send($"/leads/{lead}", new Dictionary<string, string> { ["text"] = "Comes with a friend." }, $"/leads/{lead}/notes")).Status);
        Assert.Contains("Comes with a friend.", await pages.Read($"/leads/{lead}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_the_house_leaves_leads_that_are_shown_as_nobodys_and_a_late_step_says_so()
    {
        await using var club = await Club.Open("sqlite");
        var rui = await club.AddUser("rui@riverside.example", Roles.Sales);
        var owner = await Desk.Of(club);
        await owner.Post("/leads", new { fullName = "Emma Novak", phone = "+49305550100", ownerId = rui });
        var pages = await Pages.Of(club, Roles.Manager);
        Assert.Contains("Without owner or next step: 0", await pages.Read("/leads"), StringComparison.Ordinal);
        club.Clock.Turn(TimeSpan.FromDays(2));
        await owner.Post($"/users/{rui}/disable", null);
        var board = await pages.Read("/leads?only=loose");
        Assert.Contains("Without owner or next step: 1", board, StringComparison.Ordinal);
        Assert.Contains("Nobody’s", board, StringComparison.Ordinal);
        Assert.Contains("Call for the first time · 2 days late", board, StringComparison.Ordinal);
        Assert.Contains("Emma Novak", await pages.Read("/leads/list?only=loose"), StringComparison.Ordinal);
        Assert.DoesNotContain("Emma Novak", await pages.Read("/leads/list?state=won"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reception_writes_leads_down_and_sees_no_board()
    {
        await using var club = await Club.Open("sqlite");
        var other = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var lead = (await (await Desk.Of(club)).Post("/leads", new { club = "BER", fullName = "Emma Novak", phone = "+49305550100" })).Id();
        var (reception, stranger) = (await Pages.Of(club, Roles.FrontDesk), await Pages.Of(club, Roles.Sales, other.Id));
        foreach (var path in new[] { "/leads", "/leads/list", "/leads/numbers", $"/leads/{lead}" }) Assert.Equal(403, (await reception.Look(path)).Status);
        Assert.Equal(404, (await stranger.Look($"/leads/{lead}")).Status);
        Assert.DoesNotContain("Emma", await stranger.Read("/leads"), StringComparison.Ordinal);
        Assert.Contains("No leads yet", await stranger.Read("/leads"), StringComparison.Ordinal);
        Assert.Contains("/leads/new?from=desk", await reception.Read("/desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/leads\"", await reception.Read("/desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("/leads/new", await (await Pages.Of(club, Roles.Trainer)).Read("/desk"), StringComparison.Ordinal);
    }
}
