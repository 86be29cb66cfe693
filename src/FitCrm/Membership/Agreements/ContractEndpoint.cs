using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Membership.Agreements;

/// <summary>Contracts over the API; each verb with <c>?preview=true</c> answers the new dates and money and saves nothing.</summary>
internal static class ContractEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/members/{id:guid}/contracts", (Guid id, SellBody body, SellContract sell, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => sell.In(db, id, body, ct), body.Id)).Needs(Right.Sell);

        api.MapPost("/contracts/{id:guid}/freeze", (Guid id, FreezeBody body, FreezeContract freeze, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => freeze.In(db, id, body, ct), body.Id)).Needs(Right.Sell);

        api.MapPost("/contracts/{id:guid}/unfreeze", (Guid id, UnfreezeBody? body, UnfreezeContract unfreeze, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => unfreeze.In(db, id, body, ct))).Needs(Right.Sell);

        api.MapPost("/contracts/{id:guid}/renew", (Guid id, RenewBody? body, RenewContract renew, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => renew.In(db, id, body ?? new(null, null, null), ct), body?.Id)).Needs(Right.Sell);

        api.MapPost("/contracts/{id:guid}/cancel", (Guid id, CancelBody body, CancelContract cancel, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => cancel.In(db, id, body, ct))).Needs(Right.Sell);
    }
}
