using FitCrm.Shell.Frame;
using FitCrm.Staff;

namespace FitCrm.Shell.Members.Twins;

/// <summary>Two cards side by side, of people who may be one.</summary>
internal static class TwinPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/members/{id:guid}/beside/{other:guid}", Show).Needs(Right.SeeContact);

    private static async Task<IResult> Show(Guid id, Guid other, MemberQuery query, CancellationToken ct)
    {
        if (id == other || await query.Of(id, null, null, null, ct) is not { About.Count: > 0 } left || await query.Of(other, null, null, null, ct) is not { About.Count: > 0 } right) return Results.NotFound();
        return Page.Of<TwinsPage>(new TwinsView(left, right));
    }
}

/// <summary>Two people whose cards are compared.</summary>
public sealed record TwinsView(MemberView Left, MemberView Right);
