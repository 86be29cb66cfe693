using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.CardFields;

/// <summary>Addresses of the fields that a club adds to the cards of its people.</summary>
internal static class FieldsPages
{
    private static readonly string[] Kinds = ["text", "number", "date", "choice"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var fields = routes.MapGroup("/settings/fields").Needs(Right.EditPlaybook);
        fields.MapGet("", async ([FromQuery] string? said, FieldDesk desk, Clubs clubs, CancellationToken ct) =>
            Page.Of<FieldsPage>(await View(new Typed(null), null, desk, clubs, ct) with { Said = said is not null && Words.Knows("Shell.said-" + said) ? Say.W("said-" + said) : null }));
        fields.MapPost("", Define);
        fields.MapPost("/{id:guid}", Change);
        fields.MapPost("/{id:guid}/archive", async (Guid id, FieldDesk desk, CancellationToken ct) =>
            await desk.Archive(id, ct) is null ? Results.Redirect("/settings/fields?said=field-archived") : Results.NotFound());
    }

    private static async Task<IResult> Define([FromForm] IFormCollection form, FieldDesk desk, Clubs clubs, CancellationToken ct)
    {
        var typed = new Typed(form);
        var no = await desk.Define(new(typed.Id, typed["club"], typed["name"], typed["kind"], LinesOf(typed), typed["readers"]), ct);
        return no is null ? Results.Redirect("/settings/fields?said=field") : Page.Of<FieldsPage>(await View(typed, no, desk, clubs, ct), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Change(Guid id, [FromForm] IFormCollection form, FieldDesk desk, Clubs clubs, CancellationToken ct)
    {
        var typed = new Typed(form);
        var no = await desk.Change(id, new(null, null, null, null, LinesOf(typed), typed["readers"]), ct);
        if (no is null) return Results.Redirect("/settings/fields?said=field-changed");
        var view = await View(new Typed(null), null, desk, clubs, ct);
        var rows = view.Rows.Select(r => r.Id == id ? r with { Choices = form["choices"].ToString(), Error = Say.No(no) } : r).ToList();
        return Page.Of<FieldsPage>(view with { Rows = rows }, StatusCodes.Status422UnprocessableEntity);
    }

    private static string[] LinesOf(Typed typed) => (typed["choices"] ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<FieldsView> View(Typed typed, Refusal? no, FieldDesk desk, Clubs clubs, CancellationToken ct)
    {
        var mine = Caller.Current.ClubsFor(Right.EditPlaybook, await clubs.All(ct));
        var rows = await desk.Seen([.. mine.Select(c => c.Id)], ct);
        var fields = new List<FormField>
        {
            new("name", Say.W("field-name"), typed.Kept("name", "")) { Hint = Say.W("field-name-hint") },
            new("kind", Say.W("field-kind"), typed.Kept("kind", "text")) { Choices = [.. Kinds.Select(k => (k, Say.W("field-kind-" + k)))] },
            new("choices", Say.W("field-choices"), typed.Kept("choices", "")) { Optional = true, Lines = 3, Hint = Say.W("field-choices-hint") },
            new("readers", Say.W("field-readers"), typed.Kept("readers", "staff")) { Choices = Readers },
        };
        if (mine.Count > 1) fields.Insert(0, new("club", Say.W("club"), typed.Kept("club", mine[0].Code)) { Choices = [.. mine.Select(c => (c.Code, c.Name))] });
        var shown = fields.Select(f => f with { Error = no is not null && no.Field == f.Name ? Say.No(no) : null }).ToList();
        return new([.. rows.Select(f => new FieldLine(f.Id, f.Name, Say.W("field-kind-" + f.Kind), f.Kind == "choice", string.Join('\n', f.Choices), f.Readers, mine.Count > 1 ? mine.First(c => c.Id == f.ClubId).Name : null))],
            shown, no is not null && shown.TrueForAll(f => f.Error is null) ? Say.No(no) : null, Readers, typed.Id);
    }

    private static IReadOnlyList<(string, string)> Readers => [("staff", Say.W("field-readers-staff")), ("managers", Say.W("field-readers-managers"))];
}

/// <summary>The fields of the cards, and the form of a new one.</summary>
public sealed record FieldsView(IReadOnlyList<FieldLine> Rows, IReadOnlyList<FormField> Fields, string? Why, IReadOnlyList<(string Value, string Text)> Readers, Guid NewId)
{
    /// <summary>What has just been done, or null.</summary>
    public string? Said { get; init; }
}

/// <summary>One field of the cards.</summary>
public sealed record FieldLine(Guid Id, string Name, string Kind, bool IsChoice, string Choices, string Readers, string? Club)
{
    /// <summary>Why a change was refused, or null.</summary>
    public string? Error { get; init; }
}
