using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Browser;

/// <summary>The addresses of every page, with somebody and something of the demo to look at.</summary>
internal static class EveryPath
{
    public static async Task<IReadOnlyList<string>> Of(AliveClub club)
    {
        await using var db = await club.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        var member = await Contracts.Rows(db).Where(c => c.EndsOn > new DateOnly(2026, 11, 25) && c.StartsOn < new DateOnly(2026, 11, 1)).OrderBy(c => c.EndsOn).Select(c => c.PersonId).FirstAsync();
        return
        [
            "/overview", "/renewals", "/renewals?by=plan&period=last-90", "/names/final", "/names/lapsed", "/members", "/members?q=zzzz", "/members?stage=active-use&seen=14&sort=-risk", "/members/many/message?stage=renewal", "/members/many/task", "/members/many/tag", "/settings/fields",
            $"/members/{member}/changes", $"/members/{member}/edit/email", $"/members/{member}?show=visits", "/members/new", $"/members/{member}",
            $"/members/{member}/freeze", $"/members/{member}/renew", $"/members/{member}/sell", $"/members/{member}/photo/take", "/tasks", "/tasks?all=true", "/desk", "/me", "/kit", "/help", "/help/desk",
            "/renewals?by=cycle&period=free&compare=free", "/retention", "/retention?from=2026-10-22&touch=slip", "/retention?to=2026-06-01", "/retention/people/active-use",
            "/retention/people/moved?from=active-use&to=renewal&days=30", "/retention/playbook", "/retention/playbook?edit=recovery", "/retention/playbook/versions",
            "/imports", .. await Leads(db), .. await Settings(db, member),
        ];
    }

    private static async Task<string[]> Leads(FitCrmDb db)
    {
        var lead = await FitCrm.Crm.Leads.Rows(db).Where(l => l.State == LeadState.Open).OrderBy(l => l.NextOn).Select(l => l.Id).FirstAsync();
        var lost = await FitCrm.Crm.Leads.Rows(db).Where(l => l.State == LeadState.Lost).Select(l => l.Id).FirstAsync();
        return ["/leads", "/leads?only=late", "/leads/list", "/leads/list?state=lost", "/leads/numbers", "/leads/new", "/leads/new?from=desk", $"/leads/{lead}", $"/leads/{lost}"];
    }

    private static async Task<string[]> Settings(FitCrmDb db, Guid member)
    {
        var place = await db.Set<FitCrm.Staff.Club>().Select(c => c.Id).FirstAsync();
        var user = await db.Set<FitCrm.Staff.User>().Select(u => u.Id).FirstAsync();
        return
        [
            "/settings", "/settings/clubs", "/settings/clubs/new", $"/settings/clubs/{place}", "/settings/users", "/settings/users?q=zzzz", "/settings/users/new", $"/settings/users/{user}",
            "/settings/tokens?all=true", "/settings/tokens/new", "/settings/templates", "/settings/templates/email/welcome/en", "/settings/templates/prompt/welcome/en",
            $"/settings/templates/task/welcome/en?person={member}", "/settings/channels", "/settings/audit", "/settings/audit?what=money", "/settings/audit?q=zzzz", "/settings/health", "/settings/health?everything=true",
        ];
    }
}
