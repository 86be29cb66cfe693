using FitCrm.Crm;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Tasks;

/// <summary>The tasks of whoever is signed in.</summary>
internal static class TasksPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks", Show).Needs(Right.Tasks);
        routes.MapPost("/tasks/{id:guid}", Done).Needs(Right.Tasks);
        routes.MapPost("/tasks/{id:guid}/tomorrow", Tomorrow).Needs(Right.Tasks);
        routes.MapPost("/tasks/hand-over", HandOver).Needs(Right.Tasks, Reach.Club);
    }

    private static async Task<IResult> Show([FromQuery] bool? all, [FromQuery] Guid? who, [FromQuery] Guid? open, [FromQuery] string? after, [FromQuery] string? said, TasksQuery query, CancellationToken ct) =>
        Page.Of<TasksPage>(await query.Of(all, who, open, Id(after), said is not null && Words.Knows("Shell.said-" + said) ? Say.W("said-" + said) : null, null, ct));

    private static async Task<IResult> Done(Guid id, [FromForm] string? outcome, [FromForm] string? reason, [FromForm] string? note, [FromForm] bool all, [FromForm] string? who, StaffWork work, TasksQuery query, CancellationToken ct)
    {
        if (outcome == "reason" && string.IsNullOrEmpty(reason)) return Again(await query.Of(all, Id(who), id, null, null, null, ct), note, Say.No(new ReasonNotChosen()));
        var said = outcome == "reason" ? Outcomes.ReasonPrefix + reason : outcome ?? "";
        return await work.Done(id, said, note, ct) is { } no
            ? Again(await query.Of(all, Id(who), id, null, null, Say.No(no), ct), note, null)
            : Results.Redirect(Back(all, who) + "&said=task");
    }

    private static async Task<IResult> Tomorrow(Guid id, [FromForm] string? note, [FromForm] bool all, [FromForm] string? who, StaffWork work, TasksQuery query, CancellationToken ct) =>
        await work.Postpone(id, null, ct) is { } no
            ? Again(await query.Of(all, Id(who), id, null, null, Say.No(no), ct), note, null)
            : Results.Redirect(Back(all, who) + "&said=tomorrow");

    private static async Task<IResult> HandOver([FromForm] IFormCollection form, StaffWork work, TasksQuery query, CancellationToken ct)
    {
        var tasks = form["task"].Select(Id).OfType<Guid>().ToList();
        var back = Frame.Page.OwnPath(form["back"]);
        if (await work.HandOver(tasks, Id(form["to"]), ct) is not { } no) return Results.Redirect(back + (back.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "said=handed-over");
        var why = no switch { Data.FieldMissing { Name: "tasks" } => Say.W("tasks-none-chosen"), Data.FieldMissing => Say.W("tasks-nobody-chosen"), _ => Say.No(no) };
        return Page.Of<TasksPage>(await query.Of(true, null, null, null, null, null, ct) with { NotHandedOver = why }, StatusCodes.Status422UnprocessableEntity);
    }

    private static string Back(bool all, string? who) => new TasksAsked(!all, Id(who)).Address;

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static RazorComponentResult Again(TasksView view, string? note, string? reason) =>
        Page.Of<TasksPage>(view.Open is { } open ? view with { Open = open with { Note = note, ReasonError = reason } } : view, StatusCodes.Status422UnprocessableEntity);
}
