using System.Net;
using FitCrm.Messaging;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Messaging;

public sealed class ConsentTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Without_consent_no_marketing_leaves_but_service_does(string database)
    {
        await using var office = await PostOffice.Open(database);
        var news = await office.Queue(agreed: false);
        var notice = await office.Queue(l => l with { Purpose = Purpose.Service }, agreed: false);
        await office.Round();
        Assert.Equal((MessageState.Cancelled, "consent"), ((await office.Look(news)).State, (await office.Look(news)).Reason));
        Assert.Equal(MessageState.Sent, (await office.Look(notice)).State);
        Assert.Null(Assert.Single(office.Server.Mails).Header("List-Unsubscribe"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_click_unsubscribes_without_signing_in_and_looking_does_not(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue();
        await office.Round();
        var link = LinkOf(office);
        using var anybody = office.Club.Anonymous();

        var page = await (await anybody.GetAsync(link)).Content.ReadAsStringAsync();
        Assert.Contains("Shall Riverside stop sending you news?", page, StringComparison.Ordinal);
        Assert.True(await Allowed(office, letter.PersonId));

        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await anybody.PostAsync(link, OneClick())).StatusCode);
        Assert.False(await Allowed(office, letter.PersonId));
        var lines = await Lines(office, letter.PersonId);
        Assert.Equal(2, lines.Count);
        Assert.Equal((false, "unsubscribe"), (lines[^1].Given, lines[^1].Source));

        var next = await office.Queue(l => l with { PersonId = letter.PersonId }, agreed: false);
        await office.Round();
        Assert.Equal("consent", (await office.Look(next)).Reason);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_agrees_again_can_unsubscribe_again_with_the_old_link(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue();
        await office.Round();
        using var anybody = office.Club.Anonymous();
        await anybody.PostAsync(LinkOf(office), OneClick());
        office.Club.Clock.Turn(TimeSpan.FromDays(2));
        await office.Queue(l => l with { PersonId = letter.PersonId });
        Assert.True(await Allowed(office, letter.PersonId));
        office.Club.Clock.Turn(TimeSpan.FromHours(1));
        await anybody.PostAsync(LinkOf(office), OneClick());
        Assert.False(await Allowed(office, letter.PersonId));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_forged_link_unsubscribes_nobody(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue();
        await office.Round();
        using var anybody = office.Club.Anonymous();
        var link = LinkOf(office);
        foreach (var forged in (string[])[link[..^6] + "AAAAAA", "/unsubscribe/" + letter.Id.ToString("N"), "/unsubscribe/!"])
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.PostAsync(forged, OneClick())).StatusCode);
        Assert.True(await Allowed(office, letter.PersonId));
    }

    private static FormUrlEncodedContent OneClick() => new([new("List-Unsubscribe", "One-Click")]);

    private static string LinkOf(PostOffice office) => new Uri(office.Server.Mails[0].Header("List-Unsubscribe")!.Trim('<', '>')).AbsolutePath;

    private static async Task<bool> Allowed(PostOffice office, Guid personId)
    {
        await using var db = await office.Club.Dbs.CreateDbContextAsync();
        var one = await Consents.Allows(db, personId, Channel.Email, Purpose.Marketing, null, default);
        Assert.Equal(one, (await Consents.AllowedAmong(db, [personId], Channel.Email, Purpose.Marketing, default)).Contains(personId));
        return one;
    }

    private static async Task<List<ConsentRow>> Lines(PostOffice office, Guid personId)
    {
        await using var db = await office.Club.Dbs.CreateDbContextAsync();
        return await Consents.Rows(db).Where(c => c.PersonId == personId).OrderBy(c => c.At).ToListAsync();
    }
}
