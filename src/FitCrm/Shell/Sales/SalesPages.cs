using FitCrm.Crm;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Sales;

/// <summary>Addresses of the leads: the board, the list, one lead and what is done with it.</summary>
internal static class SalesPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var leads = routes.MapGroup("/leads").Needs(Right.Leads, Reach.Club);
        leads.MapGet("/", ShowBoard);
        leads.MapGet("/list", List);
        leads.MapGet("/numbers", Numbers);
        leads.MapGet("/{id:guid}", One);
        leads.MapPost("/{id:guid}/move", Move);
        leads.MapPost("/{id:guid}/plan", (Guid id, [FromForm] IFormCollection form, LeadDesk desk, LeadQuery query, CancellationToken ct) =>
            Do(id, form, "lead-plan", query, typed => Plan(id, typed, desk, ct), ct));
        leads.MapPost("/{id:guid}/about", (Guid id, [FromForm] IFormCollection form, LeadDesk desk, LeadQuery query, CancellationToken ct) =>
            Do(id, form, "lead-about", query, async typed => (await desk.Change(id, null, null, null, typed["source"], typed["wish"] ?? "", ct)).Refused, ct));
        leads.MapPost("/{id:guid}/lose", (Guid id, [FromForm] IFormCollection form, LeadDesk desk, LeadQuery query, CancellationToken ct) =>
            Do(id, form, "lead-lost", query, async typed => (await desk.Lose(id, typed["reason"], typed["note"], ct)).Refused, ct));
        leads.MapPost("/{id:guid}/reopen", (Guid id, [FromForm] IFormCollection form, LeadDesk desk, LeadQuery query, CancellationToken ct) =>
            Do(id, form, "lead-reopened", query, async _ => (await desk.Reopen(id, null, ct)).Refused, ct));
        leads.MapPost("/{id:guid}/step", (Guid id, [FromForm] IFormCollection form, LeadStepDone done, LeadQuery query, CancellationToken ct) =>
            Do(id, form, "lead-step", query, typed => done.Say(id, typed["outcome"] ?? "", ct), ct));
        leads.MapPost("/{id:guid}/notes", (Guid id, [FromForm] IFormCollection form, LeadStepDone done, Counter counter, LeadQuery query, CancellationToken ct) =>
            Do(id, form, "note", query, async typed => await done.PersonOf(id, ct) is { } person ? (await counter.Note(person, typed["text"], ct)).Refused : new LeadUnknown(), ct));
        NewLeadPages.Map(routes);
    }

    private static async Task<IResult> ShowBoard([AsParameters] Asked asked, LeadPlace place, BoardQuery query, CancellationToken ct) =>
        await place.Choose(asked.Club, ct) is { } ground ? Page.Of<BoardPage>(await query.Of(asked.Filter, ground, null, ct)) : Results.NotFound();

    private static async Task<IResult> List([AsParameters] Asked asked, LeadPlace place, LeadListQuery query, CancellationToken ct) =>
        await place.Choose(asked.Club, ct) is { } ground ? Page.Of<LeadListPage>(await query.Of(asked.Filter, ground, ct)) : Results.NotFound();

    private static async Task<IResult> Numbers([FromQuery] string? period, [FromQuery] string? club, NumbersQuery query, CancellationToken ct) =>
        await query.Of(period, club, ct) is { } view ? Page.Of<NumbersPage>(view) : Results.NotFound();

    private static async Task<IResult> One(Guid id, [FromQuery] string? said, [FromQuery] bool? lose, [FromQuery] string? after, LeadQuery query, CancellationToken ct)
    {
        var typed = new Typed(after is null ? null : new FormCollection(new() { ["after"] = after }));
        return await query.Of(id, typed, null, ct) is { } view
            ? Page.Of<LeadPage>(view with { LoseOpen = lose is true, Said = said is not null && Words.Knows("Shell.said-" + said) ? Say.W("said-" + said) : null }) : Results.NotFound();
    }

    // From the board its part comes back, from the lead's page that page. A lead that stands there already is where it was wanted.
    private static async Task<IResult> Move(Guid id, [FromForm] IFormCollection form, HttpContext http, LeadDesk desk, LeadPlace place, BoardQuery board, LeadQuery query, CancellationToken ct)
    {
        if (form["board"] != "true") return await Do(id, form, "lead-moved", query, async typed => (await desk.Move(id, typed["stage"], ct)).Refused is { } no and not LeadThere ? no : null, ct);
        var filter = new LeadFilter { Club = form["club"], Owner = form["owner"], Source = form["source"], Only = form["only"] };
        var moved = await desk.Move(id, form["stage"], ct);
        var why = moved.Refused is { } refused and not LeadThere ? Say.No(refused) : null;
        if (!http.Request.IsFragment() && why is null) return Results.Redirect(filter.At("/leads"));
        if (await place.Choose(filter.Club, ct) is not { } ground) return Results.NotFound();
        var view = await board.Of(filter, ground, id, ct);
        var said = moved.Refused is null ? await query.Moved(id, ct) : null;
        var status = why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return http.Request.IsFragment() ? Page.Of<Board>(view with { Said = said, Why = why }, status) : Page.Of<BoardPage>(view with { Why = why }, status);
    }

    private static async Task<Refusal?> Plan(Guid id, Typed typed, LeadDesk desk, CancellationToken ct)
    {
        DateOnly? on = null;
        if (typed.Kept("nextOn", "-") is var said and not "-")
        {
            if (!DateOnly.TryParseExact(said, "yyyy-MM-dd", out var day)) return new DayUnclear("nextOn");
            on = day;
        }
        return (await desk.Change(id, typed.Chosen("ownerId"), typed["nextStep"] ?? "", on, null, null, ct)).Refused;
    }

    private static async Task<IResult> Do(Guid id, IFormCollection form, string said, LeadQuery query, Func<Typed, Task<Refusal?>> verb, CancellationToken ct)
    {
        var typed = new Typed(form);
        if (await verb(typed) is not { } no) return Results.Redirect($"/leads/{id}?said={said}");
        if (await query.Of(id, typed, no, ct) is not { } view) return Results.NotFound();
        var beside = view.Plan.Concat(view.About).Concat(view.Lose).Any(f => f.Error is not null);
        var note = said == "note" && no.Field == "text";
        return Page.Of<LeadPage>(view with
        {
            Why = beside || note ? Say.N("form-refused", 1) : Say.No(no),
            LoseOpen = view.Lose.Any(f => f.Error is not null),
            Note = note ? (typed["text"] ?? "", Say.No(no)) : ("", null),
        }, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What the addresses of board and list hold.</summary>
    internal sealed record Asked(string? Club, string? Owner, string? Source, string? Stage, string? State, string? Only, DateOnly? From, DateOnly? To, string? Reached, string? Reason, int? Page)
    {
        public LeadFilter Filter => new() { Club = Club, Owner = Owner, Source = Source, Stage = Stage, State = State, Only = Only, From = From, To = To, Reached = Reached, Reason = Reason, Page = Page };
    }
}
