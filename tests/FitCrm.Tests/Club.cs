using System.Net.Http.Headers;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests;

/// <summary>A whole app on its own empty database, on a real port, with one club and a clock that the test turns. Background work runs only when asked for.</summary>
public sealed class Club : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly Func<string, WebApplication> _build;
    private WebApplication _app;

    private Club(TestDatabase database, Func<string, WebApplication> build, ManualClock clock) => (_database, _build, _app, Clock) = (database, build, build("http://127.0.0.1:0"), clock);

    /// <summary>The two databases, for a theory.</summary>
    public static TheoryData<string> Databases => new("sqlite", "postgres");

    public ManualClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    public IDbContextFactory<FitCrmDb> Dbs => Services.GetRequiredService<IDbContextFactory<FitCrmDb>>();

    public Writes Writes => Services.GetRequiredService<Writes>();

    /// <summary>The first club's row.</summary>
    public FitCrm.Staff.Club Home { get; private set; } = null!;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string DataFolder => _database.Folder;

    /// <summary>Opens a club in Berlin on 21 November 2026, 10:00 there.</summary>
    public static async Task<Club> Open(string database, bool background = false, DateOnly? asOf = null, Action<WebApplicationBuilder>? also = null)
    {
        var at = await TestDatabase.Make(database);
        var clock = new ManualClock(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        var options = new AppOptions { DataFolder = at.Folder, Database = database, Connection = at.Connection, Background = background, AsOf = asOf, Empty = true };
        var club = new Club(at, urls => House.Build(TheHouse.Modules, options with { Urls = urls }, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            also?.Invoke(builder);
        }), clock);
        await club._app.StartAsync();
        club.Home = await club.Establish("BER", "Riverside", "Europe/Berlin", "EUR");
        return club;
    }

    /// <summary>A further club.</summary>
    public async Task<FitCrm.Staff.Club> Establish(string code, string name, string zone, string currency)
    {
        var made = FitCrm.Staff.Club.Establish(Guid.CreateVersion7(), code, name, zone, currency).Value;
        await Writes.Run((db, _) => { db.Add(made); return Task.CompletedTask; });
        Services.GetRequiredService<Clubs>().Forget();
        return made;
    }

    /// <summary>A client of the API with the rights of a role, in the first club unless another is named.</summary>
    public async Task<HttpClient> As(string role, Guid? clubId = null)
    {
        var email = $"{role}.{Guid.NewGuid():N}@fitcrm.example";
        var user = await AddUser(email, role, clubId);
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Services.GetRequiredService<Team>().IssueToken(user, TimeSpan.FromDays(3650)));
        return client;
    }

    /// <summary>A user who can sign in with the password <see cref="Password"/>.</summary>
    public async Task<Guid> AddUser(string email, string role, Guid? clubId = null)
    {
        var place = Roles.EverywhereOnly.Contains(role) ? (Guid?)null : clubId ?? Home.Id;
        return (await Services.GetRequiredService<Team>().Add(new(Guid.CreateVersion7(), email, role + " of " + Home.Name, role, place, Password))).Value;
    }

    public const string Password = "a long enough password";

    public HttpClient Anonymous() => new() { BaseAddress = Address };

    /// <summary>Carries every waiting event to its handlers.</summary>
    public Task<int> Pump() => Services.GetRequiredService<OutboxPump>().Drain();

    /// <summary>Stops the server; what is called gives back a new one on the same data and address.</summary>
    public async Task<Func<Task>> GoAway()
    {
        var address = Address.ToString();
        await _app.StopAsync();
        await _app.DisposeAsync();
        return async () =>
        {
            _app = _build(address);
            await _app.StartAsync();
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>The clock of a test: stands still until it is turned. Measured durations stay real.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public void Turn(TimeSpan by) => Now += by;
}
