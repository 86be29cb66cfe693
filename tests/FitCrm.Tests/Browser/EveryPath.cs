using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Browser;

/// <summary>The addresses of every page, with somebody and something of the demo to look at.</summary>
internal static class EveryPath
{
    public static IReadOnlyList<string> Rooms { get; } = ["overview", "members", "member", "day", "retention", "leads", "settings", "channels"];

    public static async Task<IReadOnlyList<string>> Of(AliveClub club, string room)
    {
        await using var db = await club.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        return room switch
        {
            "overview" => ["/overview", "/renewals", "/renewals?by=plan&period=last-90", "/renewals?by=cycle&period=free&compare=free", "/names/final", "/names/lapsed", "/imports"],
            "members" =>
            [
                "/members", "/members?q=zzzz", "/members?stage=active-use&seen=14&sort=-risk", "/members/many/message?stage=renewal", "/members/many/task", "/members/many/tag",
                "/members/new",
            ],
            "member" => await Member(db),
            "day" => ["/tasks", "/tasks?all=true", "/desk", "/me", "/kit", "/help", "/help/desk"],
            "retention" =>
            [
                "/retention", "/retention?from=2026-10-22&touch=slip", "/retention?to=2026-06-01", "/retention/people/active-use", "/retention/people/moved?from=active-use&to=renewal&days=30",
                "/retention/playbook", "/retention/playbook?edit=recovery", "/retention/playbook/versions",
            ],
            "leads" => await Leads(db),
            "settings" => await Settings(db),
            "channels" => await Channels(db),
            _ => throw new ArgumentOutOfRangeException(nameof(room), room, null),
        };
    }

    private static Task<Guid> Somebody(FitCrmDb db) => Contracts.Rows(db)
        .Where(c => c.EndsOn > new DateOnly(2026, 11, 25) && c.StartsOn < new DateOnly(2026, 11, 1)).OrderBy(c => c.EndsOn).Select(c => c.PersonId).FirstAsync();

    private static async Task<string[]> Member(FitCrmDb db)
    {
        var at = $"/members/{await Somebody(db)}";
        return [at, $"{at}/changes", $"{at}/edit/email", $"{at}?show=visits", $"{at}/freeze", $"{at}/renew", $"{at}/sell", $"{at}/photo/take"];
    }

    private static async Task<string[]> Leads(FitCrmDb db)
    {
        var lead = await FitCrm.Crm.Leads.Rows(db).Where(l => l.State == LeadState.Open).OrderBy(l => l.NextOn).Select(l => l.Id).FirstAsync();
        var lost = await FitCrm.Crm.Leads.Rows(db).Where(l => l.State == LeadState.Lost).Select(l => l.Id).FirstAsync();
        return ["/leads", "/leads?only=late", "/leads/list", "/leads/list?state=lost", "/leads/numbers", "/leads/new", "/leads/new?from=desk", $"/leads/{lead}", $"/leads/{lost}"];
    }

    private static async Task<string[]> Settings(FitCrmDb db)
    {
        var place = await db.Set<FitCrm.Staff.Club>().Select(c => c.Id).FirstAsync();
        var user = await db.Set<FitCrm.Staff.User>().Select(u => u.Id).FirstAsync();
        return
        [
            "/settings", "/settings/clubs", "/settings/clubs/new", $"/settings/clubs/{place}", "/settings/users", "/settings/users?q=zzzz", "/settings/users/new", $"/settings/users/{user}",
            "/settings/tokens?all=true", "/settings/tokens/new", "/settings/fields",
        ];
    }

    private static async Task<string[]> Channels(FitCrmDb db) =>
    [
        "/settings/templates", "/settings/templates/email/welcome/en", "/settings/templates/prompt/welcome/en", $"/settings/templates/task/welcome/en?person={await Somebody(db)}",
        "/settings/channels", "/settings/audit", "/settings/audit?what=money", "/settings/audit?q=zzzz", "/settings/health", "/settings/health?everything=true",
    ];
}
