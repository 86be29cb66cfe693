using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.PriceList;

/// <summary>Addresses of the price list: the list, one plan, a new one, three usual ones at once.</summary>
internal static class PricesPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var plans = routes.MapGroup("/plans").Needs(Right.EditPlaybook);
        plans.MapGet("/", List);
        plans.MapGet("/new", (Clubs clubs, CancellationToken ct) => Form(null, new Typed(null), null, clubs, ct));
        plans.MapPost("/new", Add);
        plans.MapPost("/starters", Begin);
        plans.MapGet("/{id:guid}", async (Guid id, PricesQuery query, Clubs clubs, CancellationToken ct) =>
            await query.Editable(id, ct) is { } plan ? await Form(plan, new Typed(null), null, clubs, ct) : Results.NotFound());
        plans.MapPost("/{id:guid}", Change);
        plans.MapPost("/{id:guid}/archive", Archive);
    }

    private static async Task<IResult> List([FromQuery] bool? archived, [FromQuery] string? said, PricesQuery query, Clubs clubs, CancellationToken ct) =>
        Page.Of<PricesPage>(await ViewOf(archived is true, said is not null && Words.Knows("Shell.said-" + said) ? Say.W("said-" + said) : null, new Typed(null), null, query, clubs, ct));

    private static async Task<IResult> Add([FromForm] IFormCollection form, PriceDesk desk, Clubs clubs, CancellationToken ct)
    {
        var typed = new Typed(form);
        var wish = new PriceForm(typed, null, await Mine(clubs, ct), await clubs.All(ct)).Read();
        return (wish.Refused ?? await desk.Add([wish.Value], ct)) is { } no ? await Form(null, typed, no, clubs, ct) : Results.Redirect("/plans?said=plan");
    }

    private static async Task<IResult> Change(Guid id, [FromForm] IFormCollection form, PriceDesk desk, PricesQuery query, Clubs clubs, CancellationToken ct)
    {
        if (await query.Editable(id, ct) is not { } plan) return Results.NotFound();
        var typed = new Typed(form);
        var wish = new PriceForm(typed, plan, await Mine(clubs, ct), await clubs.All(ct)).Read();
        return (wish.Refused ?? await desk.Change(id, wish.Value, ct)) is { } no ? await Form(plan, typed, no, clubs, ct) : Results.Redirect("/plans?said=plan-changed");
    }

    private static async Task<IResult> Begin([FromForm] IFormCollection form, PriceDesk desk, PricesQuery query, Clubs clubs, CancellationToken ct)
    {
        var typed = new Typed(form);
        var wishes = StarterPlans.Read(typed, await Mine(clubs, ct), await clubs.All(ct));
        return (wishes.Refused ?? await desk.Add(wishes.Value, ct)) is { } no
            ? Page.Of<PricesPage>(await ViewOf(false, null, typed, no, query, clubs, ct), StatusCodes.Status422UnprocessableEntity)
            : Results.Redirect("/plans?said=plan");
    }

    private static async Task<IResult> Archive(Guid id, [FromForm] IFormCollection form, PriceDesk desk, PricesQuery query, Clubs clubs, CancellationToken ct)
    {
        if (await query.Editable(id, ct) is not { } plan) return Results.NotFound();
        return await desk.Archive(id, ct) is { } no ? await Form(plan, new Typed(form), no, clubs, ct) : Results.Redirect("/plans?said=plan-archived");
    }

    private static async Task<PricesView> ViewOf(bool archived, string? said, Typed typed, Refusal? no, PricesQuery query, Clubs clubs, CancellationToken ct)
    {
        var rows = await query.Lines(archived, ct);
        var mine = await Mine(clubs, ct);
        return new(rows, archived, rows.Any(r => !r.Archived) ? null : StarterPlans.Fields(typed, mine[0].Currency, no), said);
    }

    private static async Task<IResult> Form(PlanRow? plan, Typed typed, Refusal? no, Clubs clubs, CancellationToken ct)
    {
        var fields = new PriceForm(typed, plan, await Mine(clubs, ct), await clubs.All(ct)).Fields(no);
        var why = no is null ? null : fields.Any(f => f.Error is not null) ? Say.N("form-refused", 1) : Say.No(no);
        var view = new PriceFormView(plan?.Name ?? Say.W("plan-new"), plan is null ? Say.W("plan-new-lead") : Say.W("plan-lead", PricesQuery.TermOf(plan)), plan is null ? "/plans/new" : $"/plans/{plan.Id}",
            fields, why, plan is null ? null : $"/plans/{plan.Id}/archive");
        return Page.Of<PriceFormPage>(view, no is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IReadOnlyList<Club>> Mine(Clubs clubs, CancellationToken ct) => Caller.Current.ClubsFor(Right.EditPlaybook, await clubs.All(ct));
}
