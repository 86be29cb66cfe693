using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Attendance;
using FitCrm.Attendance.CheckIns;
using FitCrm.Data;
using FitCrm.Staff;
using FitCrm.Tests.Attendance;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Crash;

/// <summary>The real program is killed with signal 9 in the middle of 1,000 check-ins, three times; the devices send again what was not answered, under the same ids.</summary>
public class CheckInCrashTests
{
    private const int CheckIns = 1000;
    private const int Members = 40;
    private const int Kills = 3;

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Killed_three_times_in_a_thousand_check_ins_nothing_acknowledged_is_lost_and_nothing_doubled(string database)
    {
        await using var club = await Club.Open(database);
        for (var i = 0; i < Members; i++) await club.Member($"C{i}", i % 10 == 0 ? c => c with { EndsOn = new(2026, 11, 1) } : null);
        var token = await club.Services.GetRequiredService<Team>().IssueToken(await club.AddUser("gate@riverside.example", Roles.Device), TimeSpan.FromDays(36500));
        var waiting = new ConcurrentQueue<(Guid Id, string Card)>(Enumerable.Range(0, CheckIns).Select(i => (Guid.CreateVersion7(), $"C{i % Members}")));
        var answered = new ConcurrentDictionary<Guid, string>();

        for (var life = 0; life <= Kills; life++)
        {
            await using var program = await ChildProgram.Serve(club.DataFolder, Options(club));
            var killAt = life < Kills ? CheckIns * (life + 1) / (Kills + 1) : int.MaxValue;
            await Devices(program, token, waiting, answered, killAt);
            if (life < Kills) Assert.NotEmpty(waiting);
        }

        Assert.Equal(CheckIns, answered.Count);
        await Holds(club, answered);
    }

    private static IEnumerable<string> Options(Club club)
    {
        var options = club.Services.GetRequiredService<AppOptions>();
        return ["--database", options.Database, "--connection", options.Connection, "--empty", "--as-of", "2026-11-21"];
    }

    // Eight devices; the one that sees the mark kills the program under all of them. What was not answered goes back into the queue.
    private static Task Devices(ChildProgram program, string token, ConcurrentQueue<(Guid Id, string Card)> waiting, ConcurrentDictionary<Guid, string> answered, int killAt) =>
        Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            using var client = new HttpClient { BaseAddress = program.Address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            while (waiting.TryDequeue(out var scan))
            {
                if (answered.Count >= killAt) await program.Kill();
                try
                {
                    var answer = await client.PutAsJsonAsync($"/api/v1/check-ins/{scan.Id}", new { club = "BER", badge = scan.Card, source = "turnstile" });
                    Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                    answered[scan.Id] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("decision")!;
                }
                catch (HttpRequestException)
                {
                    waiting.Enqueue(scan);
                    return;   // this life of the program is over
                }
            }
        })));

    private static async Task Holds(Club club, ConcurrentDictionary<Guid, string> answered)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        var kept = await db.Set<CheckIn>().ToListAsync();
        var visits = await Visits.Rows(db).Select(v => v.Id).ToListAsync();
        Assert.Equal(CheckIns, kept.Count);
        Assert.All(kept, c => Assert.Equal(answered[c.Id], c.Admitted ? "admitted" : "refused"));
        Assert.Equal(CheckIns / 10, kept.Count(c => !c.Admitted));
        Assert.Equal(kept.Where(c => c.Admitted).Select(c => c.VisitId!.Value).Order(), visits.Order());
    }
}
