using FitCrm.Crm;
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
    }

    private static async Task<IResult> Show([FromQuery] bool? all, [FromQuery] Guid? open, [FromQuery] string? after, [FromQuery] bool? done, TasksQuery query, CancellationToken ct) =>
        Page.Of<TasksPage>(await query.Of(all, open, Guid.TryParse(after, out var from) ? from : null, done is true ? Say.W("task-done") : null, null, ct));

    private static async Task<IResult> Done(Guid id, [FromForm] string? outcome, [FromForm] string? reason, [FromForm] string? note, [FromForm] bool all, StaffWork work, TasksQuery query, CancellationToken ct)
    {
        if (outcome == "reason" && string.IsNullOrEmpty(reason)) return Again(await query.Of(all, id, null, null, null, ct), note, Say.No(new ReasonNotChosen()));
        var said = outcome == "reason" ? Outcomes.ReasonPrefix + reason : outcome ?? "";
        return await work.Done(id, said, note, ct) is { } no
            ? Again(await query.Of(all, id, null, null, Say.No(no), ct), note, null)
            : Results.Redirect("/tasks?done=true&all=" + (all ? "true" : "false"));
    }

    private static RazorComponentResult Again(TasksView view, string? note, string? reason) =>
        Page.Of<TasksPage>(view.Open is { } open ? view with { Open = open with { Note = note, ReasonError = reason } } : view, StatusCodes.Status422UnprocessableEntity);
}
