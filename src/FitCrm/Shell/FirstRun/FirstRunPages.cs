using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.FirstRun;

/// <summary>The very first page where there is no demo: makes the club and its owner, once.</summary>
internal static class FirstRunPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/first-run", Ask).AllowAnonymous();
        routes.MapPost("/first-run", Begin).AllowAnonymous();
    }

    private static async Task<IResult> Ask(Staff.FirstRun first, CancellationToken ct) => await first.IsOpen(ct)
        ? Page.Of<FirstRunPage>(ViewOf(new FirstRunForm { Zone = TimeZoneInfo.Local.HasIanaId ? TimeZoneInfo.Local.Id : "UTC", Currency = "EUR" }, []) with { Fresh = true })
        : Results.Redirect("/sign-in");

    private static async Task<IResult> Begin([FromForm] FirstRunForm form, Staff.FirstRun first, SignInDesk desk, CancellationToken ct)
    {
        var wish = new FirstClub(form.Club ?? "", form.Zone ?? "", form.Currency ?? "", form.Name ?? "", form.Email ?? "", form.Password ?? "");
        if (await first.IsOpen(ct) && first.Unfit(wish) is { Count: > 0 } unfit) return Page.Of<FirstRunPage>(ViewOf(form, unfit), StatusCodes.Status422UnprocessableEntity);
        var begun = await first.Begin(wish, ct);
        if (begun.Refused is AlreadyBegun) return Results.Redirect("/sign-in");
        if (begun.Refused is { } no) return Page.Of<FirstRunPage>(ViewOf(form, [no]), StatusCodes.Status422UnprocessableEntity);
        var owner = await desk.Check(wish.OwnerEmail, wish.Password);
        if (owner.Refused is null) await desk.SignIn(owner.Value, false);
        return Results.Redirect("/");
    }

    private static FirstRunView ViewOf(FirstRunForm form, IReadOnlyList<Refusal> unfit) => new(form.Club, form.Zone, form.Currency, form.Name, form.Email, PlaceChoices.Zones(form.Zone), PlaceChoices.Currencies(form.Currency),
        unfit.GroupBy(FieldOf).ToDictionary(g => g.Key, g => g.First().Text));

    private static string FieldOf(Refusal no) => no switch
    {
        ClubNameMissing or ClubCodeUnfit => "club",
        TimeZoneUnfit => "zone",
        _ => no.Field ?? "club",
    };

    /// <summary>What the page sends.</summary>
    internal sealed record FirstRunForm
    {
        public string? Club { get; init; }
        public string? Zone { get; init; }
        public string? Currency { get; init; }
        public string? Name { get; init; }
        public string? Email { get; init; }
        public string? Password { get; init; }
    }
}
