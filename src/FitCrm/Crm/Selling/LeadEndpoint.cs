using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Crm.Selling;

/// <summary>Leads and the funnel over the API.</summary>
internal static class LeadEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.MapGet("/funnel", (Funnel funnel) => TypedResults.Ok(new { stages = funnel.Stages.Select(s => new { s.Key, name = FunnelWords.Stage(s.Key) }), funnel.Sources, funnel.LostReasons })).Needs(Right.Leads);
        api.MapGet("/leads", async (string? club, string? stage, Guid? owner, string? source, string? state, Guid? after, int? take, LeadReader leads, CancellationToken ct) =>
            Answers.Of(await leads.List(new(club, stage, owner, source, state, after, Paging.Take(take)), ct))).Needs(Right.Leads, Reach.Club);
        api.MapGet("/leads/{id:guid}", async (Guid id, LeadReader leads, CancellationToken ct) => Answers.Of(await leads.One(id, ct))).Needs(Right.Leads, Reach.Club);
        api.MapPost("/leads", (OpenBody body, OpenLead open, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => open.In(db, body, ct), body.Id)).Needs(Right.Leads);
        api.MapPatch("/leads/{id:guid}", (Guid id, LeadPatch patch, LeadVerbs verbs, Once once, HttpContext http) =>
            once.Answer(http, patch, (db, ct) => verbs.Change(db, id, patch, ct))).Needs(Right.Leads, Reach.Club);
        api.MapPost("/leads/{id:guid}/move", (Guid id, MoveBody body, LeadVerbs verbs, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => verbs.Move(db, id, body, ct))).Needs(Right.Leads, Reach.Club);
        api.MapPost("/leads/{id:guid}/lose", (Guid id, LoseBody body, LeadVerbs verbs, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => verbs.Lose(db, id, body, ct))).Needs(Right.Leads, Reach.Club);
        api.MapPost("/leads/{id:guid}/reopen", (Guid id, MoveBody body, LeadVerbs verbs, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => verbs.Reopen(db, id, body, ct))).Needs(Right.Leads, Reach.Club);
    }
}
