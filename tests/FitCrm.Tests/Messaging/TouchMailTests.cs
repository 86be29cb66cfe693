using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Messaging;

/// <summary>From a sale at the desk to a mail on the wire.</summary>
public sealed class TouchMailTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_new_member_who_agreed_to_news_is_welcomed_by_mail_and_the_desk_gets_its_task(string database)
    {
        await using var office = await PostOffice.Open(database);
        var desk = await Desk.Of(office.Club);
        var maria = await Join(desk);
        await desk.Post($"/members/{maria}/consents", new { channel = "email", given = true, wording = "Yes, send me news." });
        await desk.Sell(maria, await desk.AddPlan());
        await Night(office);

        Assert.Equal(1, await office.Round());
        var mail = Assert.Single(office.Server.Mails);
        Assert.Equal(("maria@mail.example", "Welcome to Riverside, Maria"), (mail.To, mail.Header("Subject")));

        var task = Assert.Single((await desk.Get("/tasks")).GetProperty("items").EnumerateArray());
        Assert.Equal(("welcome", "front-desk", "Maria Petrova"), (task.Text("touch"), task.Text("ownerRole"), task.Text("personName")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_never_agreed_gets_no_mail(string database)
    {
        await using var office = await PostOffice.Open(database);
        var desk = await Desk.Of(office.Club);
        await desk.Sell(await Join(desk), await desk.AddPlan());
        await Night(office);
        Assert.Equal(0, await office.Round());
        Assert.Empty(office.Server.Mails);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_call_that_nobody_answers_leaves_a_text_message_in_the_queue(string database)
    {
        await using var office = await PostOffice.Open(database);
        var desk = await Desk.Of(office.Club);
        var maria = await Join(desk);
        await desk.Post($"/members/{maria}/consents", new { channel = "sms", given = true, wording = "Yes, text me." });
        await desk.Sell(maria, await desk.AddPlan());
        await Night(office);
        for (var day = 0; day < 5; day++)
        {
            office.Club.Clock.Turn(TimeSpan.FromDays(1));
            await Night(office);
        }
        var call = (await desk.Get("/tasks")).GetProperty("items").EnumerateArray().Single(t => t.Text("touch") == "no-first-visit");
        Assert.Equal("call", call.Text("kind"));
        await desk.Post($"/tasks/{call.Id()}/done", new { outcome = "no-answer" });
        await office.Club.Pump();

        await using var db = await office.Club.Dbs.CreateDbContextAsync();
        var text = await Outbound.Rows(db).SingleAsync(m => m.Channel == Channel.Sms);
        Assert.Equal((MessageState.Queued, "no-first-visit", maria), (text.State, text.Template, text.PersonId));
    }

    private static Task<Guid> Join(Desk desk) =>
        desk.Join("", new { firstName = "Maria", lastName = "Petrova", email = "maria@mail.example", phone = "+49 30 901820" });

    private static async Task Night(PostOffice office)
    {
        await office.Club.Pump();
        Assert.Null((await office.Club.Services.GetRequiredService<Sweep>().Run(null, null, 1, false, default)).Refused);
        await office.Club.Pump();
    }
}
