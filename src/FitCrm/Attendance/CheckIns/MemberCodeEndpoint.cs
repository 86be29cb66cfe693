using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace FitCrm.Attendance.CheckIns;

/// <summary>The QR code of a member's card as SVG, readable by any scanner at the door.</summary>
internal static class MemberCodeEndpoint
{
    private const int PixelsPerModule = 6;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members/{id:guid}/qr", Draw).Needs(Right.SeeContact);
        routes.MapGet("/api/v1/members/{id:guid}/qr", Draw).Needs(Right.SeeContact).WithTags("Members");
    }

    private static async Task<IResult> Draw(Guid id, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var person = await People.Rows(db).Where(p => p.Id == id).Select(p => new { p.ClubId, p.TrainerId, p.OwnerId }).SingleOrDefaultAsync(ct);
        return person is not null && MembershipScope.MaySeeContact(person.ClubId, person.TrainerId, person.OwnerId) ? TypedResults.Text(Svg(MemberCode.Of(id)), "image/svg+xml") : Answers.Problem(new PersonUnknown());
    }

    private static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
