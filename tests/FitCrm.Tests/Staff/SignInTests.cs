using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Staff;

public class SignInTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_user_gets_a_token_for_the_right_password_and_no_other(string database)
    {
        await using var club = await Club.Open(database);
        await club.AddUser("petra@riverside.example", Roles.FrontDesk);
        var client = club.Anonymous();

        var wrong = await client.PostAsJsonAsync("/api/v1/sign-in", new { email = "petra@riverside.example", password = "guess" });
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal("wrong-password", (await wrong.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());

        var right = await client.PostAsJsonAsync("/api/v1/sign-in", new { email = "Petra@Riverside.example", password = Club.Password });
        Assert.StartsWith("fc_", (await right.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Five_wrong_passwords_lock_the_user_for_a_quarter_of_an_hour(string database)
    {
        await using var club = await Club.Open(database);
        await club.AddUser("petra@riverside.example", Roles.FrontDesk);
        var client = club.Anonymous();
        for (var i = 0; i < 5; i++) await client.PostAsJsonAsync("/api/v1/sign-in", new { email = "petra@riverside.example", password = "guess" });

        var locked = await client.PostAsJsonAsync("/api/v1/sign-in", new { email = "petra@riverside.example", password = Club.Password });
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);

        club.Clock.Turn(TimeSpan.FromMinutes(16));
        var after = await club.Services.CreateScope().ServiceProvider.GetRequiredService<SignInDesk>().Check("petra@riverside.example", Club.Password);
        Assert.Null(after.Refused);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_who_is_not_signed_in_is_answered(string database)
    {
        await using var club = await Club.Open(database);
        var answer = await club.Anonymous().GetAsync("/api/v1/me");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await club.As(Roles.Trainer)).GetAsync("/api/v1/me")).StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_first_owner_is_made_once(string database)
    {
        await using var club = await Club.Open(database);
        var first = club.Services.GetRequiredService<FirstRun>();
        var wish = new FirstClub("Riverside", "Europe/Berlin", "EUR", "Elena Roth", "elena@riverside.example", Club.Password);
        var answers = await Task.WhenAll(first.Begin(wish), first.Begin(wish with { OwnerEmail = "other@riverside.example" }));
        Assert.Single(answers, a => a.Refused is null);
        Assert.Single(answers, a => a.Refused is AlreadyBegun);
        Assert.False(await first.IsOpen());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Changes_of_users_stand_in_an_unbroken_audit(string database)
    {
        await using var club = await Club.Open(database);
        for (var i = 0; i < 5; i++) await club.AddUser($"user{i}@riverside.example", Roles.Sales);
        await using var db = await club.Dbs.CreateDbContextAsync();
        var lines = await db.Set<AuditRow>().OrderBy(a => a.Seq).ToListAsync();
        Assert.True(lines.Count >= 11);
        Assert.Equal(Enumerable.Range(1, lines.Count).Select(n => (long)n), lines.Select(l => l.Seq));
        byte[]? before = null;
        foreach (var line in lines)
        {
            Assert.Equal(AuditTrail.Chain(before, line.Seq, line.At, line.Actor, line.Action, line.Subject, line.SubjectId, line.BodyHash), line.Hash);
            before = line.Hash;
        }
        Assert.DoesNotContain(lines, l => l.Body!.Contains("PasswordHash", StringComparison.Ordinal));
    }
}
