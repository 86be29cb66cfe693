using FitCrm.Data;
using FitCrm.Tests.Membership;

namespace FitCrm.Tests.Data;

/// <summary>The writes of the sellers, and of whoever sets up the ways out of the house.</summary>
internal sealed partial class Writing
{
    private IEnumerable<KeyValuePair<string, Func<Task<Call>>>> Selling() =>
    [
        new("POST /api/v1/leads", () => Now("/leads", Asking)),
        new("PATCH /api/v1/leads/{id:guid}", async () => new($"/leads/{await Lead()}", new { wish = "Classes in the evening" })),
        new("POST /api/v1/leads/{id:guid}/move", async () => new($"/leads/{await Lead()}/move", new { stage = "offer" })),
        new("POST /api/v1/leads/{id:guid}/lose", async () => new($"/leads/{await Lead()}/lose", new { reason = "price" })),
        new("POST /api/v1/leads/{id:guid}/reopen", async () => new($"/leads/{await LostLead()}/reopen", new { })),
    ];

    private static object Asking => new { club = "BER", fullName = "Emma Novak", phone = "+49305550100" };

    private async Task<Guid> Lead() => (await owner.Post("/leads", Asking)).Id();

    private async Task<Guid> LostLead()
    {
        var lead = await Lead();
        await owner.Post($"/leads/{lead}/lose", new { reason = "price" });
        return lead;
    }

    private IEnumerable<KeyValuePair<string, Func<Task<Call>>>> Ways() =>
    [
        new("PUT /api/v1/channels/sms", () => Now("/channels/sms?club=BER", Gateway)),
        new("POST /api/v1/channels/sms/test", () => Now("/channels/sms/test?club=BER", new { to = "+49305550100" })),
        new("POST /api/v1/channels/sms/address", async () => new($"/channels/sms/address?club={await SetUpGateway()}")),
        new("PUT /api/v1/channels/telegram", () => Now("/channels/telegram?club=BER", new { token = "1:a" })),
        new("POST /api/v1/members/{id:guid}/chat-link", async () => new($"/members/{await Member()}/chat-link")),
        new("POST /api/v1/channels/telegram/test", () => Now("/channels/telegram/test?club=BER", new { to = "42" })),
    ];

    private static object Gateway => new { preset = "form", url = "http://127.0.0.1:9/sms", from = "Riverside", user = "club", password = "given once", publicUrl = "https://club.example" };

    private async Task<string> SetUpGateway()
    {
        await owner.Put("/channels/sms?club=BER", Gateway);
        return "BER";
    }

    private IEnumerable<KeyValuePair<string, Func<Task<Call>>>> Imports() =>
    [
        new("POST /api/v1/imports", () => Now("/imports", null)),
        new("POST /api/v1/imports/{id:guid}/run", async () => new($"/imports/{await Brought()}/run")),
        new("POST /api/v1/imports/{id:guid}/cancel", async () => new($"/imports/{await Brought(ImportWish.Run)}/cancel")),
        new("POST /api/v1/imports/{id:guid}/undo", async () => new($"/imports/{await Imported()}/undo")),
    ];
}
