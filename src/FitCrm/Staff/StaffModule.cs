using System.CommandLine;
using FitCrm.Data;
using FitCrm.Staff.Gate;
using FitCrm.Staff.Places;
using FitCrm.Staff.SignIn;
using FitCrm.Staff.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace FitCrm.Staff;

/// <summary>Users, roles, clubs, sign-in: deny unless a right allows.</summary>
internal sealed class StaffModule : Module
{
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(30);

    public override void Add(IServiceCollection services)
    {
        services.AddCheckup<StaffCheckup>().AddSingleton<Clubs>().AddSingleton<ImportClub>().AddSingleton<StaffBook>().AddSingleton<Team>().AddSingleton<UserDesk>().AddSingleton<ClubDesk>().AddSingleton<TokenBook>().AddSingleton<FirstRun>().AddSingleton<Strangers>().AddScoped<SignInDesk>();
        services.AddIdentityCore<User>(o =>
        {
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            o.User.AllowedUserNameCharacters = "";
        }).AddUserStore<UserStore>().AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = Recheck);
        AddSchemes(services);
        services.AddAuthorization()
            .AddSingleton<IAuthorizationPolicyProvider, RightPolicies>()
            .AddSingleton<IAuthorizationHandler, RightHandler>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedAnswers>();
    }

    public override void Use(WebApplication app)
    {
        app.UseAuthentication();
        app.Use(CallerLine.Set);
        app.UseAuthorization();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        SignInEndpoint.Map(routes);
        ClubEndpoint.Map(routes);
        HolidayEndpoint.Map(routes);
        UserEndpoint.Map(routes);
        TokenEndpoint.Map(routes);
        AuditEndpoint.Map(routes);
    }

    public override IEnumerable<Command> Commands(CommandHouse house) => StaffCommands.Of(house);

    private static void AddSchemes(IServiceCollection services) => services
        .AddAuthentication("fitcrm")
        .AddPolicyScheme("fitcrm", null, o => o.ForwardDefaultSelector = http =>
            http.Request.Headers.Authorization.Count > 0 || http.Request.Query.ContainsKey("access_token") ? TokenHandler.SchemeName : IdentityConstants.ApplicationScheme)
        .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.SchemeName, null)
        .AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.LoginPath = "/sign-in";
            o.Cookie.Name = "fitcrm";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromDays(14);
            o.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        });
}
