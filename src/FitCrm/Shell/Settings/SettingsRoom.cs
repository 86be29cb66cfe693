using FitCrm.Data;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Settings.Audits;
using FitCrm.Shell.Settings.Keys;
using FitCrm.Shell.Settings.Places;
using FitCrm.Shell.Settings.Texts;
using FitCrm.Shell.Settings.Upkeep;
using FitCrm.Shell.Settings.Users;
using FitCrm.Shell.Settings.Ways;
using FitCrm.Staff;

namespace FitCrm.Shell.Settings;

/// <summary>The settings: a start page with a door to each page that the reader may open.</summary>
internal static class SettingsRoom
{
    public static void Add(IServiceCollection services) => services
        .AddScoped<UsersQuery>().AddScoped<KeysQuery>().AddScoped<TextsQuery>().AddScoped<TextReaders>().AddScoped<AuditsQuery>().AddScoped<UpkeepQuery>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/settings", () => Page.Of<SettingsPage>(new SettingsView([.. Doors.Where(d => Caller.Current.ReachOf(d.Right) == Reach.Club).Select(d => d.Door)]))).Needs(Right.SeeAudit, Reach.Club);
        PlacesPages.Map(routes);
        UsersPages.Map(routes);
        KeysPages.Map(routes);
        TextsPages.Map(routes);
        WaysPages.Map(routes);
        AuditsPages.Map(routes);
        UpkeepPages.Map(routes);
        UpkeepApi.Map(routes);
    }

    private static IEnumerable<(Right Right, SettingsDoor Door)> Doors =>
    [
        (Right.ManageAccess, DoorTo("clubs", "building-community")),
        (Right.ManageAccess, DoorTo("users", "users")),
        (Right.ManageAccess, DoorTo("tokens", "key")),
        (Right.EditPlaybook, new(Say.W("plans"), Say.W("settings-plans-lead"), "tags", "/plans")),
        (Right.EditPlaybook, new(Say.W("fields"), Say.W("settings-fields-lead"), "id", "/settings/fields")),
        (Right.EditPlaybook, DoorTo("templates", "template")),
        (Right.ManageAccess, DoorTo("channels", "send")),
        (Right.SeeAudit, DoorTo("audit", "history")),
        (Right.ManageAccess, DoorTo("health", "heartbeat")),
    ];

    private static SettingsDoor DoorTo(string name, string icon) => new(Say.W("settings-" + name), Say.W($"settings-{name}-lead"), icon, "/settings/" + name);
}

/// <summary>The start of the settings.</summary>
public sealed record SettingsView(IReadOnlyList<SettingsDoor> Doors);

/// <summary>A door to one page of the settings.</summary>
public sealed record SettingsDoor(string Title, string Text, string Icon, string Href);
