using System.Net.Http.Json;
using FitCrm.Data;
using FitCrm.Live;
using FitCrm.Staff;
using FitCrm.Tests.Attendance;
using FitCrm.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Live;

public class LiveTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(700);

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_check_in_is_seen_on_every_desk_of_its_club_and_on_no_other(string database)
    {
        await using var club = await Club.Open(database);
        var other = await club.Establish("LON", "Thames", "Europe/London", "GBP");
        var person = await club.Member("C1");
        await using var here = await LiveScreen.Open(club.Address, await Token(club, Roles.FrontDesk));
        await using var there = await LiveScreen.Open(club.Address, await Token(club, Roles.FrontDesk, other.Id));
        var id = Guid.CreateVersion7();

        await (await club.As(Roles.Device)).PutAsJsonAsync($"/api/v1/check-ins/{id}", new { club = "BER", badge = "C1" });

        var (message, note) = here.Next(Soon)!.Value;
        Assert.Equal(("checkIn", "admitted", id, person), (message, note.Text("what"), note.GetProperty("id").GetGuid(), note.GetProperty("personId").GetGuid()));
        Assert.Null(there.Next(AMoment));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Undo_and_leaving_are_news_too(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1");
        var desk = await club.As(Roles.FrontDesk);
        await using var screen = await LiveScreen.Open(club.Address, await Token(club, Roles.Owner));
        var id = Guid.CreateVersion7();

        await desk.PutAsJsonAsync($"/api/v1/check-ins/{id}", new { club = "BER", badge = "C1" });
        await desk.PutAsJsonAsync($"/api/v1/check-ins/{id}/out", new { });
        await desk.DeleteAsync($"/api/v1/check-ins/{id}");

        Assert.Equal(["admitted", "left", "undone"], Enumerable.Range(0, 3).Select(_ => screen.Next(Soon)?.Note.Text("what")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_is_not_signed_in_hears_nothing_and_whoever_loses_the_right_is_cut(string database)
    {
        await using var club = await Club.Open(database);
        await Assert.ThrowsAnyAsync<Exception>(() => LiveScreen.Open(club.Address, null));
        var user = await club.AddUser("petra@riverside.example", Roles.FrontDesk);
        await using var screen = await LiveScreen.Open(club.Address, await club.Services.GetRequiredService<Team>().IssueToken(user, TimeSpan.FromDays(1)));
        Assert.Equal(0, await club.Services.GetRequiredService<LiveConnections>().Recheck(default));

        await club.Writes.Run((db, _) => { db.Set<User>().Single(u => u.Id == user).Disable(club.Clock.Now); return Task.CompletedTask; });
        club.Services.GetRequiredService<StaffBook>().Forget();

        Assert.Equal(1, await club.Services.GetRequiredService<LiveConnections>().Recheck(default));
        await screen.Cut.Task.WaitAsync(Soon);
    }

    [Fact]
    public async Task On_PostgreSQL_a_check_in_at_one_node_is_seen_on_the_screens_of_another()
    {
        await using var club = await Club.Open("postgres");
        await club.Member("C1");
        var options = club.Services.GetRequiredService<AppOptions>();
        await using var second = House.Build(TheHouse.Modules, options with { Urls = "http://127.0.0.1:0" }, b => b.Services.AddSingleton<TimeProvider>(club.Clock));
        await second.StartAsync();
        var address = new Uri(second.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await using var screen = await LiveScreen.Open(address, await Token(club, Roles.FrontDesk));
        var desk = await club.As(Roles.FrontDesk);

        (string Message, System.Text.Json.JsonElement Note)? heard = null;
        for (var i = 0; i < 10 && heard is null; i++)   // the second node may still be opening its ear
        {
            await desk.PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", new { club = "BER", badge = "C1" });
            heard = screen.Next(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("checkIn", heard!.Value.Message);
        await second.StopAsync();
    }

    private static async Task<string> Token(Club club, string role, Guid? clubId = null) =>
        await club.Services.GetRequiredService<Team>().IssueToken(await club.AddUser($"{Guid.NewGuid():N}@riverside.example", role, clubId), TimeSpan.FromDays(1));
}
