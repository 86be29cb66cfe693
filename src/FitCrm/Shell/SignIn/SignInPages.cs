using FitCrm.Data;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.SignIn;

/// <summary>The pages' way in and out.</summary>
internal static class SignInPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Ask).AllowAnonymous();
        routes.MapPost("/sign-in", Check).AllowAnonymous();
        routes.MapPost("/sign-out", Leave).NeedsSignIn();
    }

    private static async Task<IResult> Ask([FromQuery] string? back, [FromQuery(Name = "ReturnUrl")] string? returnUrl, Staff.FirstRun first, Clubs clubs, CancellationToken ct) =>
        Caller.Current.UserId is not null ? Results.Redirect(Page.OwnPath(back ?? returnUrl))
        : await first.IsOpen(ct) ? Results.Redirect("/first-run")
        : Page.Of<SignInPage>(new SignInView(await NamesOf(clubs, ct), Back: back ?? returnUrl));

    private static async Task<IResult> Check([FromForm] string? email, [FromForm] string? password, [FromForm] string? back, [FromForm] string? remember,
        SignInDesk desk, Clubs clubs, CancellationToken ct)
    {
        var stay = remember is "true";
        var user = await desk.Check(email ?? "", password ?? "");
        if (user.Refused is { } no)
            return Page.Of<SignInPage>(new SignInView(await NamesOf(clubs, ct), email, no.Text, back, stay), StatusCodes.Status422UnprocessableEntity);
        await desk.SignIn(user.Value, stay);
        return Results.Redirect(Page.OwnPath(back));
    }

    private static async Task<RedirectHttpResult> Leave(SignInDesk desk)
    {
        await desk.SignOut();
        return TypedResults.Redirect("/sign-in");
    }

    private static async Task<string> NamesOf(Clubs clubs, CancellationToken ct) => string.Join(" · ", (await clubs.All(ct)).Select(c => c.Name));
}
