using System.Text.Json.Nodes;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Tests.Membership;
using FitCrm.Staff;
using FitCrm.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Data;

/// <summary>One good call of every write of the API, each on something of its own, made through the front door.</summary>
internal sealed partial class Writing(Club club, Desk owner)
{
    /// <summary>A call: where to, and with what.</summary>
    internal sealed record Call(string Address, object? Body = null);

    /// <summary>Writes whose id stands in the address and is the key, and the sign-in, which writes nothing of the club.</summary>
    public static readonly IReadOnlyList<string> WithoutKey = ["PUT /api/v1/check-ins/{id:guid}", "POST /api/v1/sign-in"];

    /// <summary>Writes that need a world outside (a mail server, an address that came back): they are read like all others, and done elsewhere.</summary>
    public static readonly IReadOnlyList<string> OnlyRead =
        ["POST /api/v1/channels/email/test", "DELETE /api/v1/messaging/stops/{address}", "POST /api/v1/imports", "POST /api/v1/channels/sms/test", "POST /api/v1/channels/telegram/test", "PUT /api/v1/channels/telegram", "POST /api/v1/members/{id:guid}/chat-link"];

    /// <summary>Addresses that a gateway or Telegram calls: their callers keep no promises, and are told nothing.</summary>
    public static readonly IReadOnlyList<string> Hooks = ["POST /api/v1/messaging/sms/{club}/{secret}", "POST /api/v1/messaging/telegram/{club}"];

    /// <summary>Writes that ask somebody outside before they look at anything else: a bot is asked of Telegram.</summary>
    public static readonly IReadOnlyList<string> OutsideFirst = ["PUT /api/v1/channels/telegram"];

    /// <summary>The calls by the method and pattern of their endpoint.</summary>
    public IReadOnlyDictionary<string, Func<Task<Call>>> All => Register().Concat(Contracts()).Concat(House()).Concat(Work()).Concat(Selling()).Concat(Imports()).Concat(Ways()).ToDictionary();

    private IEnumerable<KeyValuePair<string, Func<Task<Call>>>> Register() =>
    [
        new("POST /api/v1/members", () => Now("/members", new { fullName = "Anna Lind", club = "BER" })),
        new("PATCH /api/v1/members/{id:guid}", async () => new($"/members/{await Member()}", new { firstName = "Nina" })),
        new("POST /api/v1/members/{id:guid}/notes", async () => new($"/members/{await Member()}/notes", new { text = "Likes mornings" })),
        new("POST /api/v1/members/{id:guid}/consents", async () => new($"/members/{await Member()}/consents", new { channel = "email", given = true, wording = "Yes" })),
        new("PUT /api/v1/members/{id:guid}/tags/{tag}", async () => new($"/members/{await Member()}/tags/vip")),
        new("DELETE /api/v1/members/{id:guid}/tags/{tag}", async () => new($"/members/{await Member()}/tags/vip")),
        new("POST /api/v1/fields", () => Now("/fields", NewField())),
        new("PUT /api/v1/fields/{id:guid}", async () => new($"/fields/{(await owner.Post("/fields", NewField())).Id()}", new { readers = "managers" })),
        new("POST /api/v1/fields/{id:guid}/archive", async () => new($"/fields/{(await owner.Post("/fields", NewField())).Id()}/archive")),
        new("POST /api/v1/plans", () => Now("/plans", Plan())),
        new("PUT /api/v1/plans/{id:guid}", async () => new($"/plans/{await NewPlan()}", Plan())),
        new("POST /api/v1/plans/{id:guid}/archive", async () => new($"/plans/{await NewPlan()}/archive")),
    ];

    private IEnumerable<KeyValuePair<string, Func<Task<Call>>>> Contracts() =>
    [
        new("POST /api/v1/members/{id:guid}/contracts", async () => new($"/members/{await Member()}/contracts", new { planId = await NewPlan() })),
        new("POST /api/v1/contracts/{id:guid}/freeze", async () => new($"/contracts/{await Sold()}/freeze", Weeks)),
        new("POST /api/v1/contracts/{id:guid}/unfreeze", async () => new($"/contracts/{await Frozen()}/unfreeze")),
        new("POST /api/v1/contracts/{id:guid}/renew", async () => new($"/contracts/{await Sold()}/renew", new { })),
        new("POST /api/v1/contracts/{id:guid}/cancel", async () => new($"/contracts/{await Sold()}/cancel", new { reason = "moved away" })),
        new("POST /api/v1/charges/{id:guid}/payments", async () => new($"/charges/{await Sold()}/payments", Cash)),
        new("POST /api/v1/payments/{id:guid}/correct", async () => new($"/payments/{(await owner.Post($"/charges/{await Sold()}/payments", Cash)).Id()}/correct", new { reason = "wrong member" })),
    ];

    private IEnumerable<KeyValuePair<string, Func<Task<Call>>>> House() =>
    [
        new("POST /api/v1/clubs", () => Now("/clubs", new { code = "HAM", name = "Harbour", timeZone = "Europe/Berlin", currency = "EUR" })),
        new("PATCH /api/v1/clubs/{id:guid}", () => Now($"/clubs/{club.Home.Id}", new { name = "Riverside Fitness" })),
        new("POST /api/v1/users", () => Now("/users", new { email = "dewi@fitcrm.example", role = "admin", password = "chosen by the caller" })),
        new("POST /api/v1/users/{id:guid}/roles", async () => new($"/users/{await User()}/roles", new { role = "admin" })),
        new("DELETE /api/v1/users/{id:guid}/roles/{role}", async () => new($"/users/{await User()}/roles/bar?clubId={club.Home.Id}")),
        new("POST /api/v1/users/{id:guid}/disable", async () => new($"/users/{await User()}/disable")),
        new("POST /api/v1/users/{id:guid}/enable", async () => new($"/users/{await ShutOut()}/enable")),
        new("POST /api/v1/users/{id:guid}/password", async () => new($"/users/{await User()}/password", new { password = "chosen by the caller" })),
        new("PUT /api/v1/clubs/{id:guid}/holidays/{day}", () => Now($"/clubs/{club.Home.Id}/holidays/2026-12-25", new { name = "Christmas Day" })),
        new("DELETE /api/v1/clubs/{id:guid}/holidays/{day}", async () => new($"/clubs/{club.Home.Id}/holidays/{await ClosedDay()}")),
        new("DELETE /api/v1/tokens/{id:guid}", async () => new($"/tokens/{await Token()}")),
        new("POST /api/v1/health/parked/retry", async () => new("/health/parked/retry", new { id = await Parked() })),
        new("POST /api/v1/users/{id:guid}/tokens", async () => new($"/users/{await User()}/tokens", new { days = 2 })),
        new("PUT /api/v1/channels/email", () => Now("/channels/email?club=BER", new { host = "localhost", from = "hello@club.example", fromName = "Riverside", publicUrl = "https://club.example" })),
    ];

    private IEnumerable<KeyValuePair<string, Func<Task<Call>>>> Work() =>
    [
        new("PUT /api/v1/templates/{where}/{key}/{language}", () => Now("/templates/email/welcome/en?club=BER", new { title = "Hi", body = "Hello {{first_name}}", version = 0 })),
        new("DELETE /api/v1/templates/{where}/{key}/{language}", async () => new($"/templates/{await Reworded()}/absent/en?club=BER")),
        new("POST /api/v1/messaging/bounces", () => Now("/messaging/bounces", new { })),
        new("POST /api/v1/channels/email/test", () => Now("/channels/email/test?club=BER", new { to = "a@b.example" })),
        new("DELETE /api/v1/messaging/stops/{address}", () => Now("/messaging/stops/a@b.example", null)),
        new("POST /api/v1/tasks/{id:guid}/done", async () => new($"/tasks/{await Task()}/done", new { outcome = "done" })),
        new("POST /api/v1/tasks/{id:guid}/postpone", async () => new($"/tasks/{await Task()}/postpone", new { })),
        new("POST /api/v1/tasks/hand-over", async () => new("/tasks/hand-over", new { tasks = new[] { await Task() }, to = await User() })),
        new("PUT /api/v1/members/{id:guid}/photo", async () => new($"/members/{await Member()}/photo", new { jpeg = FitCrm.Membership.Jpegs.Of(480, 600) })),
        new("DELETE /api/v1/members/{id:guid}/photo", async () => new($"/members/{await Member()}/photo")),
        new("DELETE /api/v1/check-ins/{id:guid}", async () => new($"/check-ins/{await CameIn()}")),
        new("PUT /api/v1/check-ins/{id:guid}/out", async () => new($"/check-ins/{await CameIn()}/out")),
        new("PUT /api/v1/check-ins/{id:guid}", async () => new($"/check-ins/{Guid.CreateVersion7()}", new { club = "BER", memberId = await Member() })),
        new("PUT /api/v1/touches/{id:guid}/prompt", async () => new($"/touches/{await Prompted()}/prompt", new { done = true })),
        new("POST /api/v1/retention/sweeps", () => Now("/retention/sweeps", new { asOf = "2026-11-21" })),
        new("PUT /api/v1/retention/playbook", async () => new("/retention/playbook?club=BER", new { version = 1, playbook = JsonNode.Parse((await owner.Get("/retention/playbook?club=BER")).GetProperty("playbook").GetRawText()) })),
    ];

    private static object NewField() => new { club = "BER", name = $"Field {Guid.NewGuid():N}"[..30], kind = "text" };

    private static object Weeks => new { from = "2026-11-21", to = "2026-12-04" };

    private static object Cash => new { amount = new { amount = 1000, currency = "EUR" }, method = "cash" };

    private static object Plan() => new { name = $"Plan {Guid.NewGuid():N}", term = "months", termCount = 12, price = new { amount = 58800, currency = "EUR" }, freezeDays = 30 };

    private static Task<Call> Now(string address, object? body) => System.Threading.Tasks.Task.FromResult(new Call(address, body));

    private async Task<Guid> NewPlan() => (await owner.Post("/plans", Plan())).Id();

    private Task<Guid> Member() => owner.Join("Anna Lind", new { fullName = "Anna Lind", club = "BER" });

    private async Task<Guid> Sold() => (await owner.Sell(await Member(), await NewPlan())).Id();

    private async Task<Guid> Brought(ImportWish? wish = null)
    {
        Caller.Current = Caller.CommandLine;
        var book = club.Services.GetRequiredService<ImportBook>();
        using var file = new MemoryStream("id,name\nA1,Anna Lind"u8.ToArray());
        var run = (await book.Receive(new(file, "members.csv", "people", club.Home.Id, "BER", true, null), default)).Value.Id;
        if (wish is { } asked) await club.Writes.Run((db, ct) => book.Ask(db, run, asked, ct));
        return run;
    }

    private async Task<Guid> Imported()
    {
        var run = await Brought(ImportWish.Run);
        await club.Work();
        return run;
    }

    private Task<Guid> User() => club.AddUser($"{Guid.NewGuid():N}@fitcrm.example", Roles.Bar);

    private async Task<Guid> ShutOut()
    {
        var user = await User();
        await owner.Post($"/users/{user}/disable", null);
        return user;
    }

    private async Task<string> ClosedDay()
    {
        await owner.Put($"/clubs/{club.Home.Id}/holidays/2027-01-01", new { name = "New Year" });
        return "2027-01-01";
    }

    private async Task<Guid> Token()
    {
        var user = await User();
        await owner.Post($"/users/{user}/tokens", new { });
        return (await owner.Get("/tokens")).GetProperty("items").EnumerateArray().First(t => t.GetProperty("userId").GetGuid() == user).Id();
    }

    private async Task<string> Reworded()
    {
        await owner.Put("/templates/task/absent/en?club=BER", new { title = "Call", body = "We miss them.", version = 0 });
        return "task";
    }

    private async Task<long> Parked()
    {
        var row = new FitCrm.Data.OutboxRow("test.happened.v1", "test.nobody", null, "{}", club.Clock.Now);
        for (var i = 0; i < 10; i++) row.Failed("nothing hears it", club.Clock.Now);
        await club.Writes.Run((db, _) => { db.Add(row); return System.Threading.Tasks.Task.CompletedTask; });
        return (await owner.Get("/health/parked")).GetProperty("items")[0].GetProperty("id").GetInt64();
    }

    private async Task<Guid> Frozen()
    {
        var contract = await Sold();
        await owner.Post($"/contracts/{contract}/freeze", Weeks);
        return contract;
    }

    private async Task<Guid> CameIn()
    {
        var (member, id) = (await Member(), Guid.CreateVersion7());
        await owner.Sell(member, await NewPlan());
        await owner.Put($"/check-ins/{id}", new { club = "BER", memberId = member });
        return id;
    }

    private async Task<Guid> Prompted()
    {
        var member = await Member();
        await owner.Sell(member, await NewPlan());
        await club.Pump();
        var answer = await owner.Put($"/check-ins/{Guid.CreateVersion7()}", new { club = "BER", memberId = member });
        await club.Pump();
        return answer.GetProperty("prompt").Id();
    }

    private async Task<Guid> Task()
    {
        var call = new NewTask(Guid.CreateVersion7(), club.Home.Id, await Member(), new DateOnly(2026, 11, 21), "Call Anna", "Say hello.");
        await club.Writes.Run((db, ct) => Tasks.Create(db, call, ct));
        return call.Id;
    }
}
