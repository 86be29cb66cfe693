using System.Text.RegularExpressions;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Settings;

/// <summary>The audit on its page: who, what, about whom, when, refused; in words, by rights.</summary>
public sealed partial class AuditsPageTests
{
    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task Before_and_after_are_told_in_words_and_narrowed_by_who_what_whom_and_day(string database)
    {
        await using var club = await Club.Open(database);
        using var signed = await club.As(Roles.Manager);
        var (desk, pages) = (new Desk(signed), await Pages.Of(club, Roles.Owner));
        var me = (await desk.Get("/me")).Id();
        var maria = await desk.Join("Maria Petrova");
        var contract = (await desk.Sell(maria, await desk.AddPlan("Mornings"))).Id();
        await desk.Post($"/contracts/{contract}/freeze", new { from = "2026-11-21", to = "2026-12-04" });
        await desk.Join("Otto Stern");

        var all = await pages.Read("/settings/audit");
        Assert.All(["Maria Petrova", "Otto Stern", "manager of Riverside", "21 Nov 2026, 10:00"], words => Assert.Contains(words, all, StringComparison.Ordinal));
        var contracts = await pages.Read("/settings/audit?what=contracts");
        Assert.All(["20 Nov 2027 → 4 Dec 2027", "€588.00", "Mornings"], words => Assert.Contains(words, contracts, StringComparison.Ordinal));
        Assert.DoesNotContain("Otto Stern", contracts, StringComparison.Ordinal);
        Assert.DoesNotMatch(RawId(), Hrefs().Replace(contracts, ""));

        var about = await pages.Read("/settings/audit?q=petrova");
        Assert.Contains("Maria Petrova", about, StringComparison.Ordinal);
        Assert.DoesNotContain("Otto Stern", about, StringComparison.Ordinal);
        Assert.Contains("Otto Stern", await pages.Read($"/settings/audit?who={me}"), StringComparison.Ordinal);
        Assert.Contains("Nothing written", await pages.Read($"/settings/audit?who={(await (await Desk.Of(club, Roles.Bar)).Get("/me")).Id()}"), StringComparison.Ordinal);
        Assert.Contains("Nothing written", await pages.Read("/settings/audit?from=2026-10-01&to=2026-11-20"), StringComparison.Ordinal);
        Assert.Contains("Maria Petrova", await pages.Read("/settings/audit?from=2026-11-21&to=2026-11-21"), StringComparison.Ordinal);
        Assert.Contains("id=\"from-error\"", await pages.Read("/settings/audit?from=yesterday"), StringComparison.Ordinal);
        Assert.Contains("id=\"to-error\"", await pages.Read("/settings/audit?to=0001-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_attempts_are_a_search_of_their_own_and_lists_go_on_page_by_page_without_a_gap()
    {
        await using var club = await Club.Open("sqlite");
        var (pages, reception) = (await Pages.Of(club, Roles.Owner), await Pages.Of(club, Roles.FrontDesk));
        for (var i = 0; i < 120; i++) await reception.Look($"/settings/users?q={i}");   // all at one standing instant of the test's clock
        var (seen, next) = (0, (string?)"/settings/audit?what=refused");
        for (var page = 0; next is not null && page < 5; page++)
        {
            var html = await pages.Read(next);
            seen += Regex.Count(html, "refused: not allowed</span>");
            next = Older().Match(html) is { Success: true } older ? older.Groups[1].Value : null;
        }
        Assert.Equal(120, seen);
        Assert.DoesNotContain("refused: not allowed</span>", await pages.Read("/settings/audit?what=contracts"), StringComparison.Ordinal);
        var api = await (await Desk.Of(club)).Get("/audit?refused=true&take=200");
        Assert.Equal(120, api.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_manager_reads_what_people_of_the_own_club_did_and_an_admin_no_data_of_people()
    {
        await using var club = await Club.Open("sqlite");
        var harbour = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        using var signed = await club.As(Roles.Manager);
        await new Desk(signed).Join("Maria Petrova", new { fullName = "Maria Petrova", email = "maria@mail.example" });
        Assert.Contains("maria@mail.example", await Pages.Of(club, signed).Read("/settings/audit"), StringComparison.Ordinal);
        var there = await (await Pages.Of(club, Roles.Manager, harbour.Id)).Read("/settings/audit");
        Assert.DoesNotContain("Maria", there, StringComparison.Ordinal);

        using var admin = await club.As(Roles.Admin);
        var told = await Pages.Of(club, admin).Read("/settings/audit");
        Assert.Contains("somebody in the register", told, StringComparison.Ordinal);
        Assert.Contains("for those who may see people", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Petrova", told, StringComparison.Ordinal);
        Assert.DoesNotContain("maria@mail.example", (await new Desk(admin).Get("/audit?take=200")).GetRawText(), StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-")]
    private static partial Regex RawId();

    [GeneratedRegex("(href|value)=\"[^\"]*\"")]
    private static partial Regex Hrefs();

    [GeneratedRegex("href=\"(/settings/audit[^\"]*after=[^\"]+)\"")]
    private static partial Regex Older();
}
