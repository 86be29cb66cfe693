using System.Text.Unicode;
using FitCrm.Data;
using FitCrm.Shell.CheckIns;
using FitCrm.Shell.Desk;
using FitCrm.Shell.FirstRun;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Imports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Me;
using FitCrm.Shell.Members;
using FitCrm.Shell.Members.Cards;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Shell.Names;
using FitCrm.Shell.Overview;
using FitCrm.Shell.PriceList;
using FitCrm.Shell.Renewals;
using FitCrm.Shell.SignIn;
using FitCrm.Shell.Tasks;
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
        services.AddScoped<DeskPlace>().AddScoped<DeskPicture>().AddScoped<DeskScan>().AddScoped<DeskFinder>().AddScoped<DeskCards>().AddScoped<DeskPrompts>();
        services.AddScoped<FigurePlace>().AddScoped<OverviewQuery>().AddScoped<WhereEverybodyIs>().AddScoped<NamesQuery>().AddScoped<RenewalsQuery>();
        services.AddScoped<MembersQuery>().AddScoped<MemberQuery>().AddScoped<MemberParts>().AddScoped<EngineParts>().AddScoped<DeedBook>().AddScoped<PlanShelf>().AddScoped<TasksQuery>().AddScoped<PricesQuery>();
        services.AddScoped<Deed, Sell>().AddScoped<Deed, Renew>().AddScoped<Deed, Freeze>().AddScoped<Deed, Unfreeze>().AddScoped<Deed, Cancel>().AddScoped<Deed, Pay>();
        services.AddScoped<ImportPlace>().AddScoped<ImportsQuery>().AddScoped<ColumnsQuery>().AddScoped<ColumnsDesk>();
        foreach (var entry in Menu) services.AddSingleton(entry);
    }

    public override void Wrap(WebApplication app) => app.Use(Outside.Wrap);

    public override void Use(WebApplication app)
    {
        app.Use(ReaderLine.Set);
        app.Use(PlainPages.Explain);
        app.Use(ImportsPages.Guard);
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
        MembersPages.Map(routes);
        CardPages.Map(routes);
        DeedPages.Map(routes);
        TasksPages.Map(routes);
        PricesPages.Map(routes);
        ImportsPages.Map(routes);
        ImportEndpoint.Map(routes);
        OverviewPages.Map(routes);
        NamesPages.Map(routes);
        PeoplePages.Map(routes);
        RenewalsPages.Map(routes);
    }

    private static IEnumerable<MenuEntry> Menu =>
    [
        new("desk", "", "scan", "Shell.desk", "/desk", 10, May(Right.CheckIn)),
        new("tasks", "", "checklist", "Shell.tasks", "/tasks", 20, May(Right.Tasks)),
        new("members", "Shell.menu-people", "users", "Shell.members", "/members", 30, May(Right.FindPerson)),
        new("renewals", "Shell.menu-retention", "refresh", "Shell.renewals", "/renewals", 40, May(Right.SeeFigures, Reach.Club)),
        new("overview", "Shell.menu-club", "chart-dots", "Shell.overview", "/overview", 50, May(Right.SeeFigures, Reach.Club)),
        new("plans", "Shell.menu-club", "tags", "Shell.plans", "/plans", 60, May(Right.EditPlaybook)),
        new("imports", "Shell.menu-club", "file-import", "Shell.import", "/imports", 70, May(Right.Import, Reach.Club)),
    ];

    private static Func<bool> May(Right right, Reach atLeast = Reach.Own) => () => Caller.Current.ReachOf(right) >= atLeast;
}
