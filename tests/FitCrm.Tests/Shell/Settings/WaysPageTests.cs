using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Staff;
using FitCrm.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Shell.Settings;

/// <summary>Channels on their page: e-mail set up and tried, and a place for every further way.</summary>
public sealed class WaysPageTests
{
    [Fact]
    public async Task E_mail_is_set_up_and_a_test_tells_what_the_server_said()
    {
        await using var office = await PostOffice.Open("sqlite", channel: false);
        var pages = await Pages.Of(office.Club, Roles.Admin);
        Assert.Contains("Not set up", await pages.Read("/settings/channels"), StringComparison.Ordinal);
        var form = Form(office.Server.Port);
        var refused = await pages.Send("/settings/channels", new Dictionary<string, string>(form) { ["email-port"] = "465" }, "/settings/channels/email?club=BER");
        Assert.Equal(422, refused.Status);
        Assert.Contains("id=\"email-port-error\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"hello@club.example\"", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(PostOffice.Password, refused.Html, StringComparison.Ordinal);

        Assert.Equal(302, (await pages.Send("/settings/channels", form, "/settings/channels/email?club=BER")).Status);
        Assert.Contains("One is kept", await pages.Read("/settings/channels"), StringComparison.Ordinal);
        var nowhere = await pages.Send("/settings/channels", new Dictionary<string, string> { ["email-to"] = "me" }, "/settings/channels/email/test?club=BER");
        Assert.Equal(422, nowhere.Status);
        Assert.Contains("id=\"email-to-error\"", nowhere.Html, StringComparison.Ordinal);
        var tried = await pages.Send("/settings/channels", new Dictionary<string, string> { ["email-to"] = "me@club.example" }, "/settings/channels/email/test?club=BER");
        Assert.Equal(200, tried.Status);
        Assert.Contains("Taken:", tried.Html, StringComparison.Ordinal);
        Assert.Equal("me@club.example", Assert.Single(office.Server.Mails).To);

        Assert.Equal(302, (await pages.Send("/settings/channels", new Dictionary<string, string>(form) { ["email-password"] = "wrong" }, "/settings/channels/email?club=BER")).Status);
        var not = await pages.Send("/settings/channels", new Dictionary<string, string> { ["email-to"] = "me@club.example" }, "/settings/channels/email/test?club=BER");
        Assert.Contains("Not taken:", not.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await pages.Look("/settings/channels?club=XXX")).Status);
    }

    [Fact]
    public async Task Every_registered_way_gets_a_card_with_its_own_fields()
    {
        var pigeon = new Pigeon();
        await using var club = await Club.Open("sqlite", also: b => b.Services.AddSingleton<IChannelSetup>(pigeon));
        var pages = await Pages.Of(club, Roles.Owner);
        var page = await pages.Read("/settings/channels");
        Assert.Contains("name=\"pigeon-loft\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"email-host\"", page, StringComparison.Ordinal);
        var refused = await pages.Send("/settings/channels", new Dictionary<string, string> { ["pigeon-loft"] = "" }, "/settings/channels/pigeon?club=BER");
        Assert.Equal(422, refused.Status);
        Assert.Contains("id=\"pigeon-loft-error\"", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"email-host-error\"", refused.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await pages.Send("/settings/channels", new Dictionary<string, string> { ["pigeon-loft"] = "North" }, "/settings/channels/pigeon?club=BER")).Status);
        Assert.Equal("North", pigeon.Loft);
    }

    private static Dictionary<string, string> Form(int port) => new()
    {
        ["email-host"] = "localhost", ["email-port"] = port.ToString(CultureInfo.InvariantCulture), ["email-security"] = "starttls", ["email-user"] = "club", ["email-password"] = PostOffice.Password,
        ["email-from"] = "hello@club.example", ["email-fromName"] = "Riverside", ["email-replyTo"] = "", ["email-publicUrl"] = "https://club.example",
    };

    private sealed class Pigeon : IChannelSetup
    {
        public string Loft { get; private set; } = "";

        public string Key => "pigeon";

        public string Icon => "send";

        public Task<ChannelCard> Show(FitCrm.Staff.Club club, CancellationToken ct) => Task.FromResult(new ChannelCard(Loft.Length > 0, [new("loft", Loft)]));

        public Task<Refusal?> SetUp(FitCrm.Staff.Club club, IReadOnlyDictionary<string, string> typed, CancellationToken ct)
        {
            Loft = typed["loft"];
            return Task.FromResult<Refusal?>(Loft.Length == 0 ? new ClubUnknown("loft", "loft") : null);
        }

        public Task<Outcome<ChannelTrial>> Try(FitCrm.Staff.Club club, string to, CancellationToken ct) => Task.FromResult<Outcome<ChannelTrial>>(new ChannelTrial(true, "coo"));
    }
}
