using System.CommandLine;
using FitCrm.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FitCrm;

/// <summary><c>serve</c>: migrates, fills an empty database with the demo club, serves, and prints where.</summary>
internal static class ServeCommand
{
    public static Command Of(CommandHouse house, Module[] modules)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by semicolons", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var empty = new Option<bool>("--empty") { Description = "No demo club: the first page makes the owner" };
        var webOnly = new Option<bool>("--web-only") { Description = "Answers calls and leaves events, mail and schedules to another node" };
        var command = new Command("serve", "Starts the club (what is done when nothing is typed)") { urls, empty, webOnly };
        command.SetAction((typed, ct) => Run(modules, house.OptionsOf(typed) with { Urls = typed.GetValue(urls)!, Empty = typed.GetValue(empty), Background = !typed.GetValue(webOnly) }, ct));
        return command;
    }

    private static async Task<int> Run(Module[] modules, AppOptions options, CancellationToken ct)
    {
        await using var app = House.Build(modules, options);
        await Database.Migrate(app.Services, ct);
        var news = options is { Database: "sqlite", Empty: false, LoopbackOnly: true } ? await Fill(app.Services, ct) : null;
        try { await app.StartAsync(ct); }
        catch (IOException taken) { throw new CommandRefusedException($"{taken.Message} Choose another address: --urls http://127.0.0.1:5081"); }
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses) Console.Out.WriteLine($"FitCrm serves at {address}");
        if (news is not null) Console.Out.WriteLine(news);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task<string?> Fill(IServiceProvider services, CancellationToken ct)
    {
        foreach (var fill in services.GetServices<IFirstFill>())
            if (await fill.Fill(ct) is { } news) return news;
        return null;
    }
}
