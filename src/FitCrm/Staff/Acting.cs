using System.Globalization;
using FitCrm.Data;

namespace FitCrm.Staff;

/// <summary>Who acts in a call and in which language, kept with the call: what flows ends where the inner steps end, and the page that explains a refusal is made after them.</summary>
public sealed record Acting(Caller Caller, CultureInfo Language)
{
    /// <summary>Keeps who acts now.</summary>
    public static void Keep(HttpContext http) => http.Features.Set(new Acting(Caller.Current, CultureInfo.CurrentCulture));

    /// <summary>Lets the same person act again in what follows; nobody where it was not known yet.</summary>
    public static void Resume(HttpContext http)
    {
        if (http.Features.Get<Acting>() is not { } acting) return;
        Caller.Current = acting.Caller;
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = acting.Language;
    }
}
