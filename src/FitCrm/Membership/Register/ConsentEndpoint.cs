using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Membership.Register;

/// <summary><c>/members/{id}/consents</c>: the ledger of what a person agreed to; <c>/members/{id}/chat-link</c>: a link by which they link their chat and agree themselves.</summary>
internal static class ConsentEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/members/{id:guid}/consents", async (Guid id, RecordConsent consents, CancellationToken ct) => Answers.Of(await consents.Ledger(id, ct))).Needs(Right.RecordConsent);
        api.MapPost("/members/{id:guid}/consents", (Guid id, ConsentBody body, RecordConsent record, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => record.In(db, id, body, ct), body.Id)).Needs(Right.RecordConsent);
        api.MapPost("/members/{id:guid}/chat-link", (Guid id, RecordConsent record, Once once, HttpContext http) =>
            once.Answer(http, null, (db, ct) => record.ChatLinkIn(db, id, ct), secret: true)).Needs(Right.RecordConsent);
    }
}
