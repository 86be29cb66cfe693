using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Settings;

/// <summary>Users and their tokens on their pages.</summary>
public sealed partial class UsersPageTests
{
    [Fact]
    public async Task A_new_user_gets_a_first_password_shown_once_and_signs_in_with_it()
    {
        await using var club = await Club.Open("sqlite");
        var pages = await Pages.Of(club, Roles.Admin);
        var form = new Dictionary<string, string> { ["id"] = Guid.CreateVersion7().ToString(), ["name"] = "Dewi Lestari", ["email"] = "dewi", ["role"] = Roles.FrontDesk, ["club"] = club.Home.Id.ToString() };
        var refused = await pages.Send("/settings/users/new", form);
        Assert.Equal(422, refused.Status);
        Assert.Contains("id=\"email-error\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Dewi Lestari\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"club-error\"", (await pages.Send("/settings/users/new", new Dictionary<string, string>(form) { ["email"] = "dewi@club.example", ["club"] = "" })).Html, StringComparison.Ordinal);

        form["email"] = "dewi@club.example";
        var made = await pages.Send("/settings/users/new", form);
        Assert.Equal(200, made.Status);
        var password = Secret().Match(made.Html).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, await SignIn(club, password));
        var again = await pages.Send("/settings/users/new", form);   // pressed twice
        Assert.Equal(302, again.Status);
        Assert.DoesNotContain(password, await pages.Read(again.Html), StringComparison.Ordinal);
        Assert.Contains("21 Nov 2026, 10:00", await pages.Read("/settings/users?q=dewi"), StringComparison.Ordinal);   // the sign-in of a moment ago
        var audit = await (await Desk.Of(club)).Get("/audit?take=200");
        Assert.DoesNotContain(password, audit.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_are_given_and_taken_a_user_is_shut_out_let_in_and_gets_a_new_password()
    {
        await using var club = await Club.Open("sqlite");
        var pages = await Pages.Of(club, Roles.Owner);
        var dewi = await club.AddUser("dewi@club.example", Roles.Bar);
        var at = $"/settings/users/{dewi}";
        var nowhere = await pages.Send(at, new Dictionary<string, string> { ["role"] = Roles.FrontDesk, ["club"] = "" }, at + "/roles");
        Assert.Equal(422, nowhere.Status);
        Assert.Contains("This role is held in one club. Choose which.", nowhere.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await pages.Send(at, new Dictionary<string, string> { ["role"] = Roles.Trainer, ["club"] = club.Home.Id.ToString() }, at + "/roles")).Status);
        Assert.Equal(302, (await pages.Send(at, new Dictionary<string, string> { ["held"] = Roles.Bar, ["at"] = club.Home.Id.ToString() }, at + "/roles/remove")).Status);
        var page = await pages.Read(at);
        Assert.Contains("Take away Trainer, Riverside", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Take away Bar", page, StringComparison.Ordinal);

        Assert.Equal(302, (await pages.Send(at, new Dictionary<string, string>(), at + "/disable")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(club, Club.Password));
        Assert.Equal(302, (await pages.Send(at, new Dictionary<string, string>(), at + "/enable")).Status);
        Assert.Equal(HttpStatusCode.OK, await SignIn(club, Club.Password));
        Assert.Equal(422, (await pages.Send(at, new Dictionary<string, string>(), at + "/enable")).Status);

        var renewed = await pages.Send(at, new Dictionary<string, string>(), at + "/password");
        Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(club, Club.Password));
        Assert.Equal(HttpStatusCode.OK, await SignIn(club, Secret().Match(renewed.Html).Groups[1].Value));
    }

    [Fact]
    public async Task An_admin_is_told_that_an_owner_is_an_owners_and_nobody_shuts_out_the_last_one()
    {
        await using var club = await Club.Open("sqlite");
        using var signed = await club.As(Roles.Owner);
        var (owner, admin) = (Pages.Of(club, signed), await Pages.Of(club, Roles.Admin));
        var boss = (await new Desk(signed).Get("/me")).Id();
        var at = $"/settings/users/{boss}";
        var page = await admin.Read(at);
        Assert.Contains("Only an owner may change", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/disable", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"owner\"", await admin.Read("/settings/users/new"), StringComparison.Ordinal);
        Assert.Contains("value=\"owner\"", await owner.Read("/settings/users/new"), StringComparison.Ordinal);
        foreach (var deed in new[] { "disable", "password", "roles" })
        {
            var refused = await admin.Send("/settings/users/new", new Dictionary<string, string> { ["role"] = "owner" }, $"{at}/{deed}");
            Assert.Equal((deed, 403), (deed, refused.Status));
            Assert.Contains("is for an owner to give and to change", refused.Html, StringComparison.Ordinal);
        }
        foreach (var (deed, fields) in new[] { ("disable", new Dictionary<string, string>()), ("roles/remove", new() { ["held"] = Roles.Owner, ["at"] = "" }) })
        {
            var last = await owner.Send(at, fields, $"{at}/{deed}");
            Assert.Equal((deed, 422), (deed, last.Status));
            Assert.Contains("last owner", last.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_is_shown_once_works_is_listed_and_ends_when_withdrawn()
    {
        await using var club = await Club.Open("sqlite");
        var pages = await Pages.Of(club, Roles.Admin);
        var gate = await club.AddUser("gate@club.example", Roles.Device);
        var form = new Dictionary<string, string> { ["user"] = gate.ToString(), ["label"] = "", ["days"] = "30" };
        Assert.Contains("id=\"label-error\"", (await pages.Send("/settings/tokens/new", form)).Html, StringComparison.Ordinal);
        form["label"] = "Turnstile north";
        var days = await pages.Send("/settings/tokens/new", new Dictionary<string, string>(form) { ["days"] = "0" });
        Assert.Contains("id=\"days-error\"", days.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Turnstile north\"", days.Html, StringComparison.Ordinal);
        var token = Secret().Match((await pages.Send("/settings/tokens/new", form)).Html).Groups[1].Value;
        using var device = club.Anonymous();
        device.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.OK, (await device.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode);

        var list = await pages.Read($"/settings/tokens?user={gate}");
        Assert.Contains("21 Dec 2026", list, StringComparison.Ordinal);
        Assert.DoesNotContain(token, list, StringComparison.Ordinal);
        var revoke = Revoke().Match(list).Groups[1].Value;
        Assert.Equal(302, (await pages.Send($"/settings/tokens?user={gate}", new Dictionary<string, string>(), revoke)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await device.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("Turnstile north", await pages.Read("/settings/tokens"), StringComparison.Ordinal);
        Assert.Contains("withdrawn 21 Nov 2026", await pages.Read("/settings/tokens?all=true"), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> SignIn(Club club, string password)
    {
        using var nobody = club.Anonymous();
        using var answer = await nobody.PostAsJsonAsync(new Uri("/api/v1/sign-in", UriKind.Relative), new { email = "dewi@club.example", password });
        return answer.StatusCode;
    }

    [GeneratedRegex("<output[^>]*>([^<]+)</output>")]
    private static partial Regex Secret();

    [GeneratedRegex("action=\"(/settings/tokens/[^\"]+/revoke)\"")]
    private static partial Regex Revoke();
}
