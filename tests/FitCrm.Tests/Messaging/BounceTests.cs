using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Messaging;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Messaging;

public sealed class BounceTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_address_that_does_not_exist_gets_nothing_more_until_staff_lift_the_stop(string database)
    {
        await using var office = await PostOffice.Open(database);
        office.Server.OnRecipient = _ => "550 5.1.1 User unknown";
        var letter = await office.Queue();
        await office.Round();
        var row = await office.Look(letter);
        Assert.Equal(MessageState.Bounced, row.State);
        Assert.Contains("5.1.1", row.Reason, StringComparison.Ordinal);

        office.Server.OnRecipient = _ => "250 Ok";
        var next = await office.Queue(l => l with { Address = "Maria@mail.example" });
        await office.Round();
        Assert.Equal("address", (await office.Look(next)).Reason);
        Assert.Empty(office.Server.Mails);

        using var desk = await office.Club.As("front-desk");
        var stop = new Uri("/api/v1/messaging/stops/maria@mail.example", UriKind.Relative);
        Assert.Equal(HttpStatusCode.OK, (await desk.DeleteAsync(stop)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.DeleteAsync(stop)).StatusCode);
        await office.Queue();
        await office.Round();
        Assert.Single(office.Server.Mails);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refusal_of_policy_gives_up_the_letter_and_keeps_the_address(string database)
    {
        await using var office = await PostOffice.Open(database);
        office.Server.OnRecipient = _ => "550 5.7.1 Relaying denied";
        var letter = await office.Queue();
        await office.Round();
        Assert.Equal(MessageState.Failed, (await office.Look(letter)).State);
        office.Server.OnRecipient = _ => "250 Ok";
        await office.Queue();
        await office.Round();
        Assert.Single(office.Server.Mails);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_that_comes_days_later_stops_the_address_of_the_message_it_names(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue();
        await office.Round();

        Assert.Equal((1, 1, 1), await Report(office, "maria@mail.example", letter.Id, "5.1.1"));
        Assert.Equal(MessageState.Bounced, (await office.Look(letter)).State);
        var next = await office.Queue();
        await office.Round();
        Assert.Equal("address", (await office.Look(next)).Reason);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_about_a_message_or_an_address_of_others_stops_nothing(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue();
        await office.Round();
        Assert.Equal((1, 0, 0), await Report(office, "maria@mail.example", Guid.CreateVersion7(), "5.1.1"));
        Assert.Equal((1, 0, 0), await Report(office, "peter@mail.example", letter.Id, "5.1.1"));
        Assert.Equal((1, 1, 0), await Report(office, "maria@mail.example", letter.Id, "5.2.2"));
        Assert.Equal(MessageState.Sent, (await office.Look(letter)).State);
    }

    private static async Task<(int, int, int)> Report(PostOffice office, string address, Guid message, string status)
    {
        using var admin = await office.Club.As("admin");
        var raw = $"""
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; {address}
            Action: failed
            Status: {status}

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <{message:N}@club.example>

            --b--
            """;
        using var body = new StringContent(raw);
        var answer = await (await admin.PostAsync(new Uri("/api/v1/messaging/bounces", UriKind.Relative), body)).Content.ReadFromJsonAsync<JsonElement>();
        return (answer.GetProperty("failed").GetInt32(), answer.GetProperty("known").GetInt32(), answer.GetProperty("stopped").GetInt32());
    }
}
