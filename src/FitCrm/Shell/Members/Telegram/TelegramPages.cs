using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace FitCrm.Shell.Members.Telegram;

/// <summary>Shows a member the way into the club's Telegram bot: a link and its QR code, good once.</summary>
internal static class TelegramPages
{
    private const int PixelsPerModule = 6;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/members/{id:guid}/telegram", Offer).Needs(Right.RecordConsent);
        routes.MapGet("/members/{id:guid}/telegram", (Guid id) => Results.Redirect($"/members/{id}#consents")).Needs(Right.RecordConsent);   // a link is made on purpose
    }

    private static async Task<IResult> Offer(Guid id, Counter counter, Clubs clubs, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        var offer = await counter.ChatLink(id, ct);
        if (offer.Refused is { } no)
            return Page.Of<States.StatePage>(new Dictionary<string, object?> { ["Icon"] = "alert-circle", ["Title"] = Say.W("desk-not-done"), ["Text"] = Say.No(no) }, Answers.StatusOf(no));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var who = await People.Rows(db).Where(p => p.Id == id).Select(p => new { p.FullName, p.FirstName, p.ClubId }).SingleAsync(ct);
        var club = await clubs.Get(who.ClubId, ct);
        var until = Kernel.ClubTime.At(offer.Value.GoodUntil, club.Zone);
        return Page.Of<TelegramPage>(new TelegramView(id, who.FullName, who.FirstName ?? who.FullName, club.Name, offer.Value, Svg(offer.Value.Link), $"{Show.Day(until.Day)}, {Show.Clock(until.Clock)}"));
    }

    private static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}

/// <summary>A member, the link made for them, its picture, and until when it works.</summary>
public sealed record TelegramView(Guid Id, string Name, string First, string Club, ChatOffer Offer, string Svg, string Until);
