using FitCrm.Tests.Membership;

namespace FitCrm.Tests.Data;

/// <summary>The writes of the sellers.</summary>
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
}
