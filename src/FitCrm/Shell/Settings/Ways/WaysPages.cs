using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Settings.Ways;

/// <summary>Addresses of the channels: a card for each registered way out of the house, its settings and its test.</summary>
internal static class WaysPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var channels = routes.MapGroup("/settings/channels").Needs(Right.ManageAccess);
        channels.MapGet("/", ([FromQuery] string? club, [FromQuery] string? said, Clubs clubs, IEnumerable<IChannelSetup> ways, CancellationToken ct) => Show(club, new Trying(null, new Typed(null)) { Said = said }, clubs, ways, ct));
        channels.MapPost("/{key}", SetUp);
        channels.MapPost("/{key}/test", Test);
    }

    private static async Task<IResult> SetUp(string key, [FromQuery] string? club, [FromForm] IFormCollection form, Clubs clubs, IEnumerable<IChannelSetup> ways, CancellationToken ct)
    {
        if (await Chosen(club, clubs, ct) is not { } place || ways.FirstOrDefault(w => w.Key == key) is not { } way) return Results.NotFound();
        var typed = form.Where(f => f.Key.StartsWith(key + "-", StringComparison.Ordinal)).ToDictionary(f => f.Key[(key.Length + 1)..], f => f.Value.ToString());
        return await way.SetUp(place, typed, ct) is { } no
            ? await Show(club, new Trying(key, new Typed(form)) { Refused = no }, clubs, ways, ct)
            : Results.Redirect($"/settings/channels?club={Uri.EscapeDataString(place.Code)}&said=channel#{key}");
    }

    private static async Task<IResult> Test(string key, [FromQuery] string? club, [FromForm] IFormCollection form, Clubs clubs, IEnumerable<IChannelSetup> ways, CancellationToken ct)
    {
        if (await Chosen(club, clubs, ct) is not { } place || ways.FirstOrDefault(w => w.Key == key) is not { } way) return Results.NotFound();
        var typed = new Typed(form);
        var tried = await way.Try(place, typed[key + "-to"] ?? "", ct);
        return await Show(club, tried.Refused is { } no ? new Trying(key, typed) { Refused = no } : new Trying(key, typed) { Trial = tried.Value }, clubs, ways, ct);
    }

    private static async Task<IResult> Show(string? code, Trying trying, Clubs clubs, IEnumerable<IChannelSetup> ways, CancellationToken ct)
    {
        if (await Chosen(code, clubs, ct) is not { } club) return Results.NotFound();
        var (all, cards) = (await clubs.All(ct), new List<WayCard>());
        foreach (var way in ways) cards.Add(WayCards.Of(way, await way.Show(club, ct), club, trying));
        var view = new WaysView(club.Code, [.. all.Select(c => (c.Code, c.Name))], cards, Mended.Said(trying.Said), cards.SelectMany(c => c.Fields.Append(c.To)).Why(trying.Refused));
        return Page.Of<WaysPage>(view, trying.Refused is { } no ? Answers.StatusOf(no) : StatusCodes.Status200OK);
    }

    private static async Task<Club?> Chosen(string? code, Clubs clubs, CancellationToken ct)
    {
        var all = Caller.Current.ClubsFor(Right.ManageAccess, await clubs.All(ct));
        return string.IsNullOrEmpty(code) ? (all.Count > 0 ? all[0] : null) : all.FirstOrDefault(c => c.Code == code);
    }
}

/// <summary>What has just been tried with one way, and what came of it.</summary>
internal sealed record Trying(string? Key, Typed Typed)
{
    public Refusal? Refused { get; init; }

    public ChannelTrial? Trial { get; init; }

    public string? Said { get; init; }
}
