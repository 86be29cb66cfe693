using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Sales;

/// <summary>Writing a lead down: at the desk in three fields, or in full. Somebody with the same phone or address is shown first.</summary>
internal static class NewLeadPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/leads/new", Ask).Needs(Right.Leads);
        routes.MapPost("/leads/new", Write).Needs(Right.Leads);
    }

    private static async Task<IResult> Ask([FromQuery] string? from, [FromQuery] Guid? person, [FromQuery] Guid? written, [FromQuery] string? club, NewLeadDesk desk, CancellationToken ct)
    {
        var view = await desk.View(new Typed(club is null ? null : new FormCollection(new() { ["club"] = club })), from == "desk", await desk.Known(person, ct), null, ct);
        return Page.Of<NewLeadPage>(view with { Said = written is { } id ? await desk.Said(id, ct) : null });
    }

    private static async Task<IResult> Write([FromForm] IFormCollection form, NewLeadDesk desk, LeadDesk leads, Counter counter, CancellationToken ct)
    {
        var (typed, fromDesk) = (new Typed(form), form["from"] == "desk");
        var known = await desk.Known(typed.Chosen("person"), ct);
        var read = (await desk.Form(typed, fromDesk, ct)).Read(known?.Id);
        if (read.Refused is { } unclear) return Again(await desk.View(typed, fromDesk, known, unclear, ct));
        if (known is null && form["other"] != "true" && await counter.Alike(Newcomer(read.Value), ct) is { Count: > 0 } alike)
            return Again(await desk.View(typed, fromDesk, null, null, ct) with { Alike = [.. alike.Select(a => (a.Id, Say.W("lead-alike-them", a.FullName)))] });
        var opened = await leads.Open(read.Value, ct);
        if (opened.Refused is IdReused) return Results.Redirect(After(fromDesk, typed.Id, typed["club"]));
        return opened.Refused is { } no ? Again(await desk.View(typed, fromDesk, known, no, ct)) : Results.Redirect(After(fromDesk, opened.Value.Id, typed["club"]));
    }

    private static string After(bool fromDesk, Guid id, string? club) => fromDesk || Caller.Current.ReachOf(Right.Leads) < Reach.Club ? $"/leads/new?from=desk&written={id}{(string.IsNullOrEmpty(club) ? "" : "&club=" + Uri.EscapeDataString(club))}" : $"/leads/{id}?said=lead";

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult Again(NewLeadView view) => Page.Of<NewLeadPage>(view, StatusCodes.Status422UnprocessableEntity);

    private static Newcomer Newcomer(LeadTyped t) => new(t.Id, t.Club, t.FullName, t.Phone, t.Email, null, null, null, t.Source);
}

/// <summary>What the form of a new lead needs to be shown.</summary>
internal sealed class NewLeadDesk(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, StaffBook staff, Funnel funnel)
{
    public async Task<NewLead> Form(Typed typed, bool fromDesk, CancellationToken ct)
    {
        var mine = Caller.Current.ClubsFor(Right.Leads, await clubs.All(ct));
        var owners = Caller.Current.ReachOf(Right.Leads) < Reach.Club ? [] : (await staff.Everybody(ct))
            .Where(u => u.Posts.Any(p => Rights.Of(p.Role, Right.Leads) == Reach.Club && (p.ClubId is null || mine.Any(c => c.Id == p.ClubId)))).Select(u => (u.UserId.ToString(), u.Name)).ToList();
        return new(typed, fromDesk, funnel, [.. mine.Select(c => (c.Code, c.Name))], owners);
    }

    public async Task<NewLeadView> View(Typed typed, bool fromDesk, (Guid Id, string Name)? person, Refusal? no, CancellationToken ct)
    {
        var form = await Form(typed, fromDesk, ct);
        var (fields, more) = (form.Fields(no), form.More(no));
        if (person is not null) fields = [.. fields.Where(f => f.Name == "wish")];
        var why = no is not null && fields.Concat(more).All(f => f.Error is null) ? Say.No(no) : null;
        return new() { Id = typed.Id, FromDesk = fromDesk, Person = person, Fields = fields, More = more, Why = why };
    }

    /// <summary>Somebody of the register in the caller's clubs.</summary>
    public async Task<(Guid Id, string Name)?> Known(Guid? id, CancellationToken ct)
    {
        if (id is not { } known) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var who = await People.Rows(db).Where(p => p.Id == known).Select(p => new { p.Id, p.FullName, p.ClubId }).SingleOrDefaultAsync(ct);
        return who is not null && Caller.Current.May(Right.Leads, who.ClubId) ? (who.Id, who.FullName) : null;
    }

    /// <summary>Who was written down, and who does what next.</summary>
    public async Task<string?> Said(Guid leadId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var lead = await Leads.Rows(db).Where(l => l.Id == leadId).Join(People.Rows(db), l => l.PersonId, p => p.Id, (l, p) => new { l.ClubId, l.OwnerId, l.NextStep, p.FullName }).SingleOrDefaultAsync(ct);
        if (lead is null || !Caller.Current.May(Right.Leads, lead.ClubId)) return null;
        var owner = lead.OwnerId is { } id ? (await staff.Find(id, ct))?.Name : null;
        return owner is null ? Say.W("lead-written-nobodys", lead.FullName) : Say.W("lead-written", lead.FullName, owner, lead.NextStep ?? "");
    }
}
