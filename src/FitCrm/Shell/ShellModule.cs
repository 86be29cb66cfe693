using System.Text.Unicode;
using FitCrm.Data;
using FitCrm.Shell.CheckIns;
using FitCrm.Shell.Desk;
using FitCrm.Shell.FirstRun;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Me;
using FitCrm.Shell.SignIn;
using FitCrm.Staff;
using Microsoft.Extensions.WebEncoders;

namespace FitCrm.Shell;

/// <summary>The pages: composes what every module knows into what a person sees.</summary>
internal sealed class ShellModule : Module
{
    public override void Add(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<CheckInAnswers>();
        services.AddAntiforgery(o => o.Cookie.Name = "fitcrm-form");
        services.AddHttpContextAccessor();
        services.AddCascadingValue(s => ReaderLine.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddScoped<DeskPlace>().AddScoped<DeskPicture>().AddScoped<DeskScan>().AddScoped<DeskFinder>().AddScoped<DeskCards>();
        foreach (var entry in Menu) services.AddSingleton(entry);
    }

    public override void Wrap(WebApplication app) => app.Use(Outside.Wrap);

    public override void Use(WebApplication app)
    {
        app.Use(ReaderLine.Set);
        app.UseAntiforgery();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets().AllowAnonymous();
        StartPages.Map(routes);
        SignInPages.Map(routes);
        FirstRunPages.Map(routes);
        MePages.Map(routes);
        CheckInApi.Map(routes);
        DeskPages.Map(routes);
    }

    private static IEnumerable<MenuEntry> Menu =>
    [
        new("desk", "", "scan", "Shell.desk", "/desk", 10, May(Right.CheckIn)),
    ];

    private static Func<bool> May(Right right) => () => Caller.Current.May(right);
}
