using System.Text.Unicode;
using FitCrm.Data;
using FitCrm.Shell.CardFields;
using FitCrm.Shell.CheckIns;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Faces;
using FitCrm.Shell.FirstRun;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Help;
using FitCrm.Shell.Imports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Me;
using FitCrm.Shell.Members;
using FitCrm.Shell.Members.Cards;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Shell.Members.Edits;
using FitCrm.Shell.Members.Lists;
using FitCrm.Shell.Members.Many;
using FitCrm.Shell.Members.Twins;
using FitCrm.Shell.Members.Telegram;
using FitCrm.Shell.Names;
using FitCrm.Shell.Overview;
using FitCrm.Shell.Playbooks;
using FitCrm.Shell.PriceList;
using FitCrm.Shell.Renewals;
using FitCrm.Shell.Sales;
using FitCrm.Shell.Showroom;
using FitCrm.Shell.Settings;
using FitCrm.Shell.SignIn;
using FitCrm.Shell.Stages;
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
        // Pages only: what the browser keeps is compressed by the build. Secrets in a page (the form's token) are written anew in each answer, and other sites' calls carry no sign-in.
        services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, ["text/html"]));
        services.AddSingleton<CheckInAnswers>();
        services.AddAntiforgery(o => o.Cookie.Name = "fitcrm-form");
        services.AddHttpContextAccessor();
        services.AddCascadingValue(s => ReaderLine.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddScoped<DeskPlace>().AddScoped<DeskPicture>().AddScoped<DeskScan>().AddScoped<DeskFinder>().AddScoped<DeskCards>().AddScoped<DeskPrompts>().AddScoped<DayPass>();
        services.AddScoped<FigurePlace>().AddScoped<OverviewQuery>().AddScoped<WhereEverybodyIs>().AddScoped<NamesQuery>().AddScoped<RenewalsQuery>().AddScoped<StayCurves>();
        services.AddScoped<RetentionPlace>().AddScoped<StagesQuery>().AddScoped<StandQuery>().AddScoped<PlayQuery>().AddScoped<VersionsQuery>();
        services.AddSingleton<MembersChoices>().AddSingleton<MembersLines>().AddScoped<MembersFile>().AddScoped<ManyForm>().AddScoped<AboutQuery>();
        services.AddScoped<MembersQuery>().AddScoped<MemberQuery>().AddScoped<MemberParts>().AddScoped<EngineParts>().AddScoped<DeedBook>().AddScoped<PlanShelf>().AddScoped<TasksQuery>().AddScoped<TeamDay>().AddScoped<PricesQuery>();
        services.AddScoped<Deed, Sell>().AddScoped<Deed, Renew>().AddScoped<Deed, Freeze>().AddScoped<Deed, Unfreeze>().AddScoped<Deed, Cancel>().AddScoped<Deed, Pay>();
        services.AddScoped<LeadPlace>().AddScoped<BoardQuery>().AddScoped<LeadListQuery>().AddScoped<LeadQuery>().AddScoped<LeadStepDone>().AddScoped<NewLeadDesk>().AddScoped<NumbersQuery>();
        SettingsRoom.Add(services);
        services.AddScoped<ImportPlace>().AddScoped<ImportsQuery>().AddScoped<ColumnsQuery>().AddScoped<ColumnsDesk>();
        foreach (var entry in Menu) services.AddSingleton(entry);
    }

    public override void Wrap(WebApplication app) => app.UseResponseCompression().Use(Outside.Wrap);

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
        HelpPages.Map(routes);
        CheckInApi.Map(routes);
        DeskPages.Map(routes);
        MembersPages.Map(routes);
        ListPages.Map(routes);
        ManyPages.Map(routes);
        EditPages.Map(routes);
        TwinPages.Map(routes);
        FieldsPages.Map(routes);
        CardPages.Map(routes);
        TelegramPages.Map(routes);
        DeedPages.Map(routes);
        PhotoPages.Map(routes);
        TasksPages.Map(routes);
        PricesPages.Map(routes);
        ImportsPages.Map(routes);
        ImportEndpoint.Map(routes);
        OverviewPages.Map(routes);
        NamesPages.Map(routes);
        PeoplePages.Map(routes);
        RenewalsPages.Map(routes);
        ShowroomPages.Map(routes);
        SalesPages.Map(routes);
        SettingsRoom.Map(routes);
        StagesPages.Map(routes);
        PlayPages.Map(routes);
    }

    private static IEnumerable<MenuEntry> Menu =>
    [
        new("desk", "", "scan", "Shell.desk", "/desk", 10, May(Right.CheckIn)),
        new("tasks", "", "checklist", "Shell.tasks", "/tasks", 20, May(Right.Tasks)),
        new("members", "Shell.menu-people", "users", "Shell.members", "/members", 30, May(Right.FindPerson)),
        new("leads", "Shell.menu-people", "user-plus", "Shell.leads", "/leads", 35, May(Right.Leads, Reach.Club)),
        new("retention", "Shell.menu-retention", "heart-handshake", "Shell.retention", "/retention", 38, May(Right.SeeRetention)),
        new("renewals", "Shell.menu-retention", "refresh", "Shell.renewals", "/renewals", 40, May(Right.SeeFigures, Reach.Club)),
        new("playbook", "Shell.menu-retention", "route", "Shell.playbook", "/retention/playbook", 42, May(Right.SeeRetention)),
        new("overview", "Shell.menu-club", "chart-dots", "Shell.overview", "/overview", 50, May(Right.SeeFigures, Reach.Club)),
        new("plans", "Shell.menu-club", "tags", "Shell.plans", "/plans", 60, May(Right.EditPlaybook)),
        new("settings", "Shell.menu-club", "settings", "Shell.settings", "/settings", 900, May(Right.SeeAudit, Reach.Club)),
        new("imports", "Shell.menu-club", "file-import", "Shell.import", "/imports", 70, May(Right.Import, Reach.Club)),
    ];

    private static Func<bool> May(Right right, Reach atLeast = Reach.Own) => () => Caller.Current.ReachOf(right) >= atLeast;
}
