using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Settings.Places;

/// <summary>Addresses of the clubs: the list, one club with its week and closed days, a new one.</summary>
internal static class PlacesPages
{
    private const int DaysShown = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var clubs = routes.MapGroup("/settings/clubs").Needs(Right.ManageAccess);
        clubs.MapGet("/", List);
        clubs.MapGet("/new", () => NewForm(new Typed(null), null));
        clubs.MapPost("/new", Add);
        clubs.MapGet("/{id:guid}", (Guid id, [FromQuery] string? said, [FromQuery] DateOnly? after, Clubs known, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct) => One(id, said, after, known, clock, dbs, ct));
        clubs.MapPost("/{id:guid}", Change);
        clubs.MapPost("/{id:guid}/holidays", Close);
        clubs.MapPost("/{id:guid}/holidays/{day}/remove", Reopen);
    }

    private static async Task<IResult> List([FromQuery] string? said, Clubs clubs, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        var all = await clubs.All(ct);
        var from = all.Select(c => clock.In(c.Zone).Day).DefaultIfEmpty(clock.In(clock.Home).Day).Min();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var next = await db.Set<Holiday>().Where(h => h.Day >= from).GroupBy(h => h.ClubId).Select(g => new { g.Key, Day = g.Min(h => h.Day) }).ToDictionaryAsync(g => g.Key, g => g.Day, ct);
        return Page.Of<PlacesPage>(new PlacesView([.. all.Select(c => new PlaceLine(c.Name, c.Code, c.TimeZone.Replace('_', ' '), c.Currency, Week.Today(c, clock.In(c.Zone).Day),
            next.TryGetValue(c.Id, out var day) ? Show.Day(day) : "", $"/settings/clubs/{c.Id}"))], Mended.Said(said)));
    }

    private static async Task<IResult> Add([FromForm] IFormCollection form, ClubDesk desk, Writes writes, CancellationToken ct)
    {
        var typed = new Typed(form);
        var hours = Week.Read(typed);
        if (hours.Refused is { } unclear) return NewForm(typed, unclear);
        var wish = new ClubWish(typed["code"], typed["name"], typed["timeZone"], typed["currency"], hours.Value);
        var made = await writes.Run((db, token) => desk.AddIn(db, typed.Id, wish, token), ct);
        return made.Refused is { } no ? NewForm(typed, no) : Results.Redirect($"/settings/clubs/{made.Value.Id}?said=club-added");
    }

    private static async Task<IResult> Change(Guid id, [FromForm] IFormCollection form, ClubDesk desk, Writes writes, Clubs clubs, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        var typed = new Typed(form);
        var hours = Week.Read(typed);
        var no = hours.Refused ?? (await writes.Run((db, token) => desk.ChangeIn(db, id, new ClubWish(null, typed["name"] ?? "", typed["timeZone"], typed["currency"], hours.Value), token), ct)).Refused;
        return no is null ? Results.Redirect($"/settings/clubs/{id}?said=club-changed") : await One(id, null, null, clubs, clock, dbs, ct, typed, no);
    }

    private static async Task<IResult> Close(Guid id, [FromForm] IFormCollection form, ClubDesk desk, Writes writes, Clubs clubs, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        var typed = new Typed(form);
        if ((await clubs.All(ct)).FirstOrDefault(c => c.Id == id) is not { } club) return Results.NotFound();
        var day = typed["day"] is null ? new DayUnclear("day") : typed.Day("day", clock.In(club.Zone).Day);
        var no = day.Refused ?? (await writes.Run((db, token) => desk.CloseIn(db, id, day.Value, typed["holidayName"], token), ct)).Refused;
        return no is null ? Results.Redirect($"/settings/clubs/{id}?said=holiday#holidays") : await One(id, null, null, clubs, clock, dbs, ct, typed, no is HolidayNameMissing ? no with { Field = "holidayName" } : no);
    }

    private static async Task<IResult> Reopen(Guid id, DateOnly day, [FromForm] IFormCollection form, Writes writes, Clubs clubs, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        _ = form;   // read so that its token is checked
        var done = await writes.Run((db, token) => ClubDesk.ReopenIn(db, id, day, token), ct);
        return done.Refused is { } no ? await One(id, null, null, clubs, clock, dbs, ct, null, no) : Results.Redirect($"/settings/clubs/{id}?said=holiday-gone#holidays");
    }

    private static async Task<IResult> One(Guid id, string? said, DateOnly? after, Clubs clubs, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct, Typed? typed = null, Refusal? no = null)
    {
        if ((await clubs.All(ct)).FirstOrDefault(c => c.Id == id) is not { } club) return Results.NotFound();
        var today = clock.In(club.Zone).Day;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var days = await db.Set<Holiday>().Where(h => h.ClubId == id && h.Day >= today && (after == null || h.Day > after)).OrderBy(h => h.Day).Take(DaysShown + 1).ToListAsync(ct);
        var form = new PlaceForm(typed ?? new Typed(null), club);
        var view = new PlaceView(club.Name, Say.W("club-lead", club.Code), $"/settings/clubs/{id}", form.Fields(no), Week.Days(typed ?? new Typed(null), club.Hours, no), form.HolidayFields(today, no),
            [.. days.Take(DaysShown).Select(d => new ClosedDay(Show.WeekDay(d.Day), d.Name, $"/settings/clubs/{id}/holidays/{Show.Iso(d.Day)}/remove"))],
            days.Count > DaysShown ? $"/settings/clubs/{id}?after={days[DaysShown - 1].Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}#holidays" : null, PlaceForm.Why(no), Mended.Said(said));
        return Page.Of<PlacePage>(view, no is null ? StatusCodes.Status200OK : Answers.StatusOf(no));
    }

    private static RazorComponentResult NewForm(Typed typed, Refusal? no)
    {
        var form = new PlaceForm(typed, null);
        return Page.Of<PlacePage>(new PlaceView(Say.W("club-new"), Say.W("club-new-lead"), "/settings/clubs/new", form.Fields(no), Week.Days(typed, OpeningHours.Usual, no), null, [], null, PlaceForm.Why(no), null) { Id = typed.Id },
            no is null ? StatusCodes.Status200OK : Answers.StatusOf(no));
    }
}
