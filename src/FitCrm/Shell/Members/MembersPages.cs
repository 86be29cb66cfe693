using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Members;

/// <summary>Addresses of the members: one card, somebody new, a note, a consent.</summary>
internal static class MembersPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members/{id:guid}", Show).Needs(Right.FindPerson);
        routes.MapGet("/members/new", Ask).Needs(Right.Sell);
        routes.MapPost("/members/new", Join).Needs(Right.Sell);
        routes.MapPost("/members/{id:guid}/notes", Note).Needs(Right.FindPerson);
        routes.MapPost("/members/{id:guid}/consents", Consent).Needs(Right.RecordConsent);
    }

    private static async Task<IResult> Show(Guid id, [FromQuery] string? said, [FromQuery] string? show, [FromQuery] string? after, MemberQuery query, CancellationToken ct) =>
        await query.Of(id, show is not null && Timelines.Groups.Contains(show) ? show : null, after, said is not null && Words.Knows("Shell.said-" + said) ? Say.W("said-" + said) : null, ct) is { } view ? Page.Of<MemberPage>(view)
            : await query.KeptBy(id, ct) is { } club ? State("building-community", Say.W("card-elsewhere"), Say.W("card-elsewhere-text", club), StatusCodes.Status404NotFound) : Results.NotFound();

    private static async Task<IResult> Ask([FromQuery] string? name, [FromQuery] string? club, [FromQuery] string? card, Clubs clubs, CancellationToken ct) =>
        Page.Of<NewPersonPage>(NewPersonView.Of(new Newcomer(Guid.CreateVersion7(), club, name, null, null, null, card, null, null), await ChoicesOf(clubs, ct), null));

    private static async Task<IResult> Join([FromForm] NewPersonForm form, Counter counter, Clubs clubs, CancellationToken ct)
    {
        var choices = await ChoicesOf(clubs, ct);
        var who = form.Read(choices.Count == 1 ? choices[0].Value : null);
        if (form.BirthdayUnclear) return Page.Of<NewPersonPage>(NewPersonView.Of(who, choices, new DayUnclear("birthday"), form.Birthday), StatusCodes.Status422UnprocessableEntity);
        if (!form.Other && await counter.Alike(who, ct) is { Count: > 0 } alike)
            return Page.Of<NewPersonPage>(NewPersonView.Of(who, choices, null) with { Alike = [.. alike.Select(a => ($"/members/{a.Id}", Say.W(a.ByPhone ? "alike-phone" : "alike-email", a.FullName)))] }, StatusCodes.Status422UnprocessableEntity);
        var joined = await counter.Join(who, ct);
        return joined.Refused is { } no
            ? Page.Of<NewPersonPage>(NewPersonView.Of(who, choices, no), StatusCodes.Status422UnprocessableEntity)
            : Results.Redirect($"/members/{joined.Value}?said=join");
    }

    private static async Task<IResult> Note(Guid id, [FromForm] string? text, Counter counter, MemberQuery query, CancellationToken ct)
    {
        if ((await counter.Note(id, text, ct)).Refused is not { } no) return Results.Redirect($"/members/{id}?said=note#notes");
        return no.Field == "text" && await query.Of(id, null, null, null, ct) is { } view
            ? Page.Of<MemberPage>(view with { NoteTyped = text ?? "", NoteRefused = no.Text }, StatusCodes.Status422UnprocessableEntity)
            : Refuse(no);
    }

    private static async Task<IResult> Consent(Guid id, [FromForm] string? channel, [FromForm] string? purpose, [FromForm] bool given, Counter counter, CancellationToken ct)
    {
        var wording = Say.W(given ? "consent-wording" : "consent-wording-no", Say.W("channel-" + channel), Say.W("purpose-" + purpose));
        var said = await counter.Consent(id, channel, purpose, given, wording, ct);
        return said.Refused is { } no ? Refuse(no) : Results.Redirect($"/members/{id}?said=consent#consents");
    }

    private static async Task<IReadOnlyList<(string Value, string Text)>> ChoicesOf(Clubs clubs, CancellationToken ct) =>
        [.. Caller.Current.ClubsFor(Right.Sell, await clubs.All(ct)).Select(c => (c.Code, c.Name))];

    private static RazorComponentResult Refuse(Refusal no) => State("alert-circle", Say.W("desk-not-done"), Say.No(no), Answers.StatusOf(no));

    private static RazorComponentResult State(string icon, string title, string text, int status) =>
        Page.Of<States.StatePage>(new Dictionary<string, object?> { ["Icon"] = icon, ["Title"] = title, ["Text"] = text }, status);
}
