using FitCrm.Shell.Frame;

namespace FitCrm.Shell.Settings;

/// <summary>A password or token on its only page.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Lead">For whom.</param>
/// <param name="Name">What it is.</param>
/// <param name="Secret">The secret itself.</param>
/// <param name="Back">Where the reader goes on.</param>
public sealed record SecretView(string Title, string Lead, string Name, string Secret, (string Href, string Text)? Back);

/// <summary>Shows a secret once: in the answer to the form, never kept by the browser.</summary>
internal static class Secrets
{
    public static IResult Show(HttpContext http, SecretView view)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Page.Of<SecretPage>(view);
    }
}
