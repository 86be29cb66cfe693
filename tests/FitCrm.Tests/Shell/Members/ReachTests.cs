using System.Net;
using FitCrm.Crm;
using FitCrm.Staff;
using FitCrm.Tests.Attendance;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Members;

/// <summary>Who sees what of whom on the pages: the table of the rights.</summary>
public class ReachTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Fact]
    public async Task A_trainer_sees_contracts_of_own_clients_only_and_the_bar_nobodys()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        using var signed = await club.As(Roles.Trainer);
        var (anna, berta, plan) = (await owner.Join("Anna Keller"), await owner.Join("Berta Kern"), await owner.AddPlan());
        await owner.Sell(anna, plan);
        await owner.Sell(berta, plan);
        await owner.Patch($"/members/{berta}", new { trainerId = (await new Desk(signed).Get("/me")).Id() });
        await club.Pump();
        var (trainer, bar) = (Pages.Of(club, signed), await Pages.Of(club, Roles.Bar));

        Assert.Contains("20 Nov 2027", await trainer.Read("/members?q=berta"), StringComparison.Ordinal);
        foreach (var list in new[] { await trainer.Read("/members?q=anna"), await trainer.Read("/desk/found?q=anna"), await bar.Read("/members") })
        {
            Assert.Contains("Anna Keller", list, StringComparison.Ordinal);
            Assert.DoesNotContain("Standard 12", list, StringComparison.Ordinal);
            Assert.DoesNotContain("running contract", list, StringComparison.Ordinal);
        }
        Assert.Contains("Adaptation", await trainer.Read("/members?q=anna"), StringComparison.Ordinal);
        Assert.DoesNotContain("Adaptation", await bar.Read("/members"), StringComparison.Ordinal);

        var (foreign, atBar) = (await trainer.Read($"/members/{anna}"), await bar.Read($"/members/{anna}"));
        Assert.All([foreign, atBar], card => Assert.DoesNotContain("No contract yet", card, StringComparison.Ordinal));
        Assert.Contains("Gives it", foreign, StringComparison.Ordinal);
        Assert.Equal(302, (await trainer.Send($"/members/{anna}", new Dictionary<string, string> { ["channel"] = "Email", ["purpose"] = "Marketing", ["given"] = "true" }, $"/members/{anna}/consents")).Status);
        Assert.DoesNotContain("Consents", atBar, StringComparison.Ordinal);
        Assert.DoesNotContain("visit day", atBar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reception_reads_risk_and_touches_on_the_card_and_nowhere_else()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        var anna = await owner.Join("Anna Keller");
        await owner.Sell(anna, await owner.AddPlan());
        await club.Pump();
        using var reception = await club.As(Roles.FrontDesk);
        var card = await Pages.Of(club, reception).Read($"/members/{anna}");
        Assert.Contains("What was done", card, StringComparison.Ordinal);
        Assert.Contains("It sorts work, it decides nothing.", card, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reception.GetAsync($"/api/v1/members/{anna}/touches")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reception.GetAsync("/api/v1/touches")).StatusCode);
        using var trainer = await club.As(Roles.Trainer);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/api/v1/members/{anna}/touches")).StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_guest_whose_contract_opens_this_club_is_found_and_read_here_and_another_one_s_club_is_named(string database)
    {
        await using var club = await Club.Open(database);
        var harbour = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var owner = await Desk.Of(club);
        var guest = (await owner.Post("/members", new { fullName = "Anna Keller", club = "BER", phone = "0151 5550138" })).Id();
        var stranger = (await owner.Post("/members", new { fullName = "Annabel Kern", club = "BER" })).Id();
        await owner.Sell(guest, await owner.AddPlan("Everywhere"));
        await owner.Sell(stranger, await owner.AddPlan("Riverside only", clubs: ["BER"]));

        var pages = await Pages.Of(club, Roles.FrontDesk, harbour.Id);
        var found = await pages.Read("/desk/found?q=anna");
        Assert.Contains("Anna Keller", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Annabel Kern", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Keller", await pages.Read("/members"), StringComparison.Ordinal);
        var card = await pages.Read($"/members/{guest}");
        Assert.Contains("Everywhere", card, StringComparison.Ordinal);
        Assert.DoesNotContain("5550138", card, StringComparison.Ordinal);
        Assert.DoesNotContain($"/members/{guest}/renew", card, StringComparison.Ordinal);
        var (status, elsewhere) = await pages.Look($"/members/{stranger}");
        Assert.Equal(404, status);
        Assert.Contains("Riverside keeps the card of this person", elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Right_after_a_sale_the_card_says_what_is_owed_first_and_no_lead()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        var (anna, plan) = (await owner.Join("Anna Keller"), await owner.AddPlan());
        await club.Pump();
        var pages = await Pages.Of(club, Roles.FrontDesk);
        Assert.Contains("Lead", await pages.Read($"/members/{anna}"), StringComparison.Ordinal);
        var sold = (await owner.Sell(anna, plan)).Id();
        await owner.Post($"/contracts/{sold}/renew", null);
        var card = await pages.Read($"/members/{anna}");
        Assert.DoesNotContain("Lead", card, StringComparison.Ordinal);
        Assert.Contains("Take €588.00 of €1,176.00", card, StringComparison.Ordinal);
        Assert.Contains($"class=\"btn btn-primary\" href=\"/members/{anna}/pay\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_shows_that_somebody_is_frozen()
    {
        await using var club = await Club.Open("sqlite");
        var person = await club.Member("C-1");
        await club.Freeze(person, new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 4));
        var pages = await Pages.Of(club, Roles.FrontDesk);
        Assert.Contains("Frozen until 4 Dec 2026", (await pages.Send("/desk", new Dictionary<string, string> { ["q"] = "C-1", ["club"] = "BER" }, "/desk/scan")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_is_not_written_down_without_the_reason_that_was_chosen()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        var anna = await owner.Join("Anna Keller");
        var task = Guid.CreateVersion7();
        await club.Writes.Run((db, ct) => Tasks.Create(db, new NewTask(task, club.Home.Id, anna, new DateOnly(2026, 11, 21), "Call Anna", "Say hello.") { OwnerRole = Roles.FrontDesk, Kind = TaskKind.Call }, ct));
        var pages = await Pages.Of(club, Roles.FrontDesk);
        var answer = await pages.Send("/tasks", new Dictionary<string, string> { ["outcome"] = "reason", ["reason"] = "", ["note"] = "asked twice", ["all"] = "false" }, $"/tasks/{task}");
        Assert.Equal(422, answer.Status);
        Assert.Contains("Choose why they leave", answer.Html, StringComparison.Ordinal);
        Assert.Contains("asked twice", answer.Html, StringComparison.Ordinal);
    }
}
