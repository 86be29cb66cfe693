using System.Text.RegularExpressions;
using FitCrm.Data;
using FitCrm.Retention;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Shell.Playbooks;

/// <summary>The playbook on its page: drawn, changed touch by touch, each change a version with a way back.</summary>
public class PlaybookPageTests
{
    private const string Slip = "/retention/playbook?club=&edit=slip";

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_change_is_the_next_version_in_the_list_and_in_the_audit(string database)
    {
        await using var club = await Club.Open(database);
        var page = await Pages.Of(club, Roles.Manager);
        var html = await page.Read(Slip);
        Assert.Equal(15, Regex.Count(html, "k-play-no"));
        Assert.Contains("Save as version 2", html, StringComparison.Ordinal);

        var saved = await page.Send(Slip, Form(1, ("mode", "learn"), ("channel", "email"), ("template", "low-start")), "/retention/playbook/slip?club=");
        Assert.Equal((302, "/retention/playbook?club=&said=playbook-saved&version=2#slip"), saved);
        var book = await (await Desk.Of(club)).Get("/retention/playbook");
        Assert.Equal(2, book.GetProperty("version").GetInt32());
        var slip = book.GetProperty("playbook").GetProperty("touches").EnumerateArray().Single(t => t.GetProperty("key").GetString() == "slip");
        Assert.Equal(("learn", "low-start"), (slip.GetProperty("mode").GetString(), slip.GetProperty("template").GetString()));
        Assert.False(slip.TryGetProperty("channel", out _));   // what was not changed is not written
        var after = await page.Read("/retention/playbook?said=playbook-saved&version=2");
        Assert.All(["Version 2 is in force", "Learn 50/50", "Not known yet"], part => Assert.Contains(part, after, StringComparison.Ordinal));

        var versions = await page.Read("/retention/playbook/versions");
        Assert.All(["Slip: mode set to Learn 50/50.", "Slip: wording set to Low start.", "manager of Riverside, 21 Nov 2026 at 10:00", "came with the program"], part => Assert.Contains(part, versions, StringComparison.Ordinal));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(1, await db.Set<AuditRow>().CountAsync(a => a.Subject == "PlaybookVersion" && a.Action == "added" && a.Actor == "manager of Riverside"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_was_slower_is_told_keeps_what_was_typed_and_can_save_on_top(string database)
    {
        await using var club = await Club.Open(database);
        var (one, two) = (await Pages.Of(club, Roles.Manager), await Pages.Of(club, Roles.Owner));
        await one.Send(Slip, Form(1, ("mode", "learn")), "/retention/playbook/slip?club=");
        var (status, html) = await two.Send("/retention/playbook?club=&edit=absent", Form(1, ("mode", "off"), ("owner", "manager")), "/retention/playbook/absent?club=");
        Assert.Equal(422, status);
        Assert.Contains("Somebody else saved version 2", html, StringComparison.Ordinal);
        Assert.Matches("value=\"off\" checked", html);
        Assert.Contains("<option value=\"manager\" selected", html, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"2\"", html, StringComparison.Ordinal);
        Assert.Equal(302, (await two.Send("/retention/playbook?club=&edit=absent", Form(2, ("mode", "off"), ("owner", "manager")), "/retention/playbook/absent?club=")).Status);
        var touches = TouchSketch.Of((await Latest(club)).Book).ToDictionary(t => t.Key, t => t.ModeKey);
        Assert.Equal(("learn", "off"), (touches["slip"], touches["absent"]));
    }

    [Fact]
    public async Task The_way_back_is_a_new_version_and_the_same_again_is_none()
    {
        await using var club = await Club.Open("sqlite");
        var page = await Pages.Of(club, Roles.Owner);
        await page.Send(Slip, Form(1, ("mode", "steady-20")), "/retention/playbook/slip?club=");
        Assert.Equal("steady-20", TouchSketch.Of((await Latest(club)).Book).Single(t => t.Key == "slip").ModeKey);
        Assert.EndsWith("said=playbook-same#slip", (await page.Send(Slip, Form(2, ("mode", "steady-20")), "/retention/playbook/slip?club=")).Html, StringComparison.Ordinal);
        var back = new Dictionary<string, string> { ["version"] = "2" };
        Assert.EndsWith("said=playbook-saved&version=3", (await page.Send("/retention/playbook/versions", back, "/retention/playbook/versions/1?club=")).Html, StringComparison.Ordinal);
        Assert.Equal((3, "always"), ((await Latest(club)).Book.Version, TouchSketch.Of((await Latest(club)).Book).Single(t => t.Key == "slip").ModeKey));
        var (status, html) = await page.Send("/retention/playbook/versions", back, "/retention/playbook/versions/2?club=");
        Assert.Equal(422, status);
        Assert.Contains("Somebody else saved version 3", html, StringComparison.Ordinal);
        Assert.Equal(404, (await page.Send("/retention/playbook/versions", new Dictionary<string, string> { ["version"] = "3" }, "/retention/playbook/versions/9?club=")).Status);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_beside_its_field()
    {
        await using var club = await Club.Open("sqlite");
        var page = await Pages.Of(club, Roles.Manager);
        var (status, html) = await page.Send(Slip, Form(1, ("mode", "always"), ("channel", "sms"), ("template", "first-visit")), "/retention/playbook/slip?club=");
        Assert.Equal(422, status);
        Assert.Contains("There is no wording “First visit” for a text message.", html, StringComparison.Ordinal);
        Assert.Contains("id=\"template-error\"", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"sms\" selected", html, StringComparison.Ordinal);
        Assert.Equal(422, (await page.Send(Slip, Form(1, ("mode", "sometimes")), "/retention/playbook/slip?club=")).Status);
        Assert.Equal(422, (await page.Send("/retention/playbook?club=&edit=first-visit", Form(1, ("mode", "learn")), "/retention/playbook/first-visit?club=")).Status);   // whom nobody is kept from
        Assert.Equal(422, (await page.Send("/retention/playbook?club=&edit=absent", Form(1, ("mode", "always"), ("owner", "moon")), "/retention/playbook/absent?club=")).Status);
        Assert.Equal(404, (await page.Send(Slip, Form(1), "/retention/playbook/moon?club=")).Status);
        Assert.Equal(1, (await Latest(club)).Book.Version);
    }

    [Fact]
    public async Task Who_may_not_edit_reads_it_and_changes_nothing()
    {
        await using var club = await Club.Open("sqlite");
        var page = await Pages.Of(club, Roles.Trainer);
        var html = await page.Read(Slip);
        Assert.DoesNotContain("Save as version", html, StringComparison.Ordinal);
        Assert.Equal(403, (await page.Send(Slip, Form(1, ("mode", "off")), "/retention/playbook/slip?club=")).Status);
        Assert.DoesNotContain("Back to this one</button>", await page.Read("/retention/playbook/versions"), StringComparison.Ordinal);
        Assert.Equal(403, (await page.Send(Slip, new Dictionary<string, string> { ["version"] = "1" }, "/retention/playbook/versions/1?club=")).Status);
    }

    [Fact]
    public async Task Clubs_share_a_playbook_until_one_is_changed_alone()
    {
        await using var club = await Club.Open("sqlite");
        await club.Establish("OLD", "Old Town", "Europe/Lisbon", "EUR");
        var page = await Pages.Of(club, Roles.Owner);
        Assert.Equal(302, (await page.Send(Slip, Form(1, ("mode", "learn")), "/retention/playbook/slip?club=")).Status);
        foreach (var code in new[] { "BER", "OLD" }) Assert.Contains("Learn 50/50", await page.Read("/retention/playbook?club=" + code), StringComparison.Ordinal);
        Assert.Equal(302, (await page.Send("/retention/playbook?club=OLD&edit=slip", Form(2, ("mode", "off")), "/retention/playbook/slip?club=OLD")).Status);
        Assert.Contains("Your clubs have playbooks of their own", await page.Read("/retention/playbook"), StringComparison.Ordinal);
        Assert.Contains("Version 2", await page.Read("/retention/playbook?club=BER"), StringComparison.Ordinal);
        Assert.Contains("Version 3", await page.Read("/retention/playbook?club=OLD"), StringComparison.Ordinal);
    }

    private static async Task<PlaybookNow> Latest(Club club)
    {
        Caller.Current = Caller.System;
        return (await club.Services.GetRequiredService<PlaybookEditor>().Read(null, default)).Value;
    }

    private static Dictionary<string, string> Form(int version, params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) { ["version"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
