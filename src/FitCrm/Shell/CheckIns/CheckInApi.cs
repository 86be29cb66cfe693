using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Shell.CheckIns;

/// <summary>PUT /api/v1/check-ins/{id}: a turnstile, a kiosk, an app or another program reads a badge.</summary>
internal static class CheckInApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPut("/api/v1/check-ins/{id:guid}", Read).Needs(Right.CheckIn).WithTags("Check-ins");

    private static async Task<IResult> Read(Guid id, Body body, HttpContext http, Clubs clubs, CheckInAnswers answers, CancellationToken ct)
    {
        var call = OnceCall.Read(http, null);   // the id is the key; a preview would open the door
        if (call.Refused is { } no) return Answers.Problem(no);
        if (call.Value.Preview) return Answers.Problem(new NoPreview());
        var scan = await ScanOf(id, body, clubs, ct);
        if (scan.Refused is { } unreadable) return Answers.Problem(unreadable);
        return Answers.Of(await answers.Read(scan.Value, ct));
    }

    private static async ValueTask<Outcome<Scan>> ScanOf(Guid id, Body body, Clubs clubs, CancellationToken ct)
    {
        var club = await clubs.Asked(body.Club, Right.CheckIn, ct, Reach.Own);
        if (club.Refused is { } no) return no;
        if (!EnumWord.TryRead<VisitSource>(body.Source ?? nameof(VisitSource.Desk), out var source) || source == VisitSource.Import) return new WordUnknown("source", body.Source ?? "", Sources);
        if (body.At is not null && Moment.Read(body.At) is null) return new TimeUnclear(body.At);
        return new Scan
        {
            Id = id, ClubId = club.Value.Id, Badge = body.Badge, MemberId = body.MemberId, At = body.At is { } at ? Moment.Read(at) : null, Gate = body.Gate, Source = source,
            Override = string.IsNullOrWhiteSpace(body.Override) ? null : body.Override.Trim(),
        };
    }

    private static readonly string Sources = string.Join(", ", Enum.GetValues<VisitSource>().Where(s => s != VisitSource.Import).Select(s => s.ToString().ToLowerInvariant()));

    /// <summary>What the caller sends: a club's code, a badge or a member, and perhaps when, where, by what, and why against the rule.</summary>
    internal sealed record Body(string? Club, string? Badge, Guid? MemberId, string? At, string? Gate, string? Source, string? Override);
}
