using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Cards;

/// <summary>Gives a card that nobody has to somebody in the register.</summary>
internal static class CardPages
{
    private const int Most = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members/card", Ask).Needs(Right.Sell);
        routes.MapPost("/members/{id:guid}/card", Give).Needs(Right.Sell);
    }

    private static async Task<IResult> Ask([FromQuery] string? code, [FromQuery] string? q, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(code) ? Results.NotFound() : await Show(code.Trim(), q?.Trim() ?? "", null, dbs, ct);

    private static async Task<IResult> Give(Guid id, [FromForm] string? code, [FromForm] string? q, Counter counter, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct) =>
        (await counter.GiveCard(id, code, ct)).Refused is { } no ? await Show(code ?? "", q ?? "", no.Text, dbs, ct) : Results.Redirect($"/members/{id}?said=card");

    private static async Task<IResult> Show(string code, string typed, string? why, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = typed.Length < 2 ? [] : await MembershipScope.Searched(PeopleFinder.Own(db), typed).OrderBy(p => p.SearchKey).ThenBy(p => p.Id).Take(Most)
            .Select(p => new CardHolder(p.Id, p.FullName, p.CardCode)).ToListAsync(ct);
        return Page.Of<CardPage>(new CardView(code, typed, found, why), why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>Somebody who may get the card, and the one they have now.</summary>
public sealed record CardHolder(Guid Id, string Name, string? Card);

/// <summary>The code of the card, what was typed to find its holder, who fits, and why it was refused.</summary>
public sealed record CardView(string Code, string Typed, IReadOnlyList<CardHolder> Found, string? Why);
