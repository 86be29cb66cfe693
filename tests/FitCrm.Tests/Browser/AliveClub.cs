using System.Text.RegularExpressions;
using FitCrm.Data;
using FitCrm.Shell.Demo;
using FitCrm.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Browser;

/// <summary>The demo club behind a real address, with its own staff: for looking at every page with people in it.</summary>
internal sealed partial class AliveClub : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private readonly TestDatabase _database;
    private readonly WebApplication _app;
    private string _signIns = "";

    private AliveClub(TestDatabase database, WebApplication app) => (_database, _app) = (database, app);

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<AliveClub> Open(int members, int months)
    {
        var at = await TestDatabase.Make("sqlite");
        var clock = new ManualClock(new DateTimeOffset(Day.ToDateTime(new TimeOnly(17, 41)), TimeSpan.Zero));
        var options = new AppOptions { DataFolder = at.Folder, Urls = "http://127.0.0.1:0", Empty = true };
        var app = House.Build(TheHouse.Modules, options, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var club = new AliveClub(at, app);
        await app.StartAsync();
        var made = await app.Services.GetRequiredService<DemoClub>().Make(DemoWish.Of(members, months, 1, Day).Value, default);
        club._signIns = made.Value.SignIns;
        return club;
    }

    /// <summary>The password of one of the demo's staff.</summary>
    public string PasswordOf(string email) =>
        Password().Match(_signIns.Split('\n').Single(line => line.Contains(' ' + email + ' ', StringComparison.Ordinal))).Value;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [GeneratedRegex("[a-z0-9]{4}(-[a-z0-9]{4}){3}")]
    private static partial Regex Password();
}
