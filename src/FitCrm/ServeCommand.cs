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
        CheckAddresses(options.Urls);
        await using var app = House.Build(modules, options);
        if (options.Database == "sqlite" && DataFolderLock.IsHeld(options.DataFolder)) throw new FileRefused("server-runs-already", options.DataFolder);
        var warm = Task.Run(() => WarmUp.Endpoints(app), ct);
        await Database.Migrate(app.Services, ct);
        var news = options is { Database: "sqlite", Empty: false, LoopbackOnly: true } ? await Fill(app.Services, ct) : null;
        await warm;
        try { await app.StartAsync(ct); }
        catch (IOException taken)
        {
            await app.StopAsync(CancellationToken.None);   // what had begun before the door was found taken ends in order
            throw new CommandRefusedException(Kernel.Words.Of("Data.address-taken", taken.Message));
        }
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses) Console.Out.WriteLine($"FitCrm serves at {address}");
        if (news is not null) Console.Out.WriteLine(news);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static void CheckAddresses(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(""))
        {
            try
            {
                if (BindingAddress.Parse(url).Scheme.ToLowerInvariant() is "http" or "https") continue;
            }
            catch (FormatException) { }   // told below, as for another scheme
            throw new FileRefused("address-unfit", url);
        }
    }

    private static async Task<string?> Fill(IServiceProvider services, CancellationToken ct)
    {
        foreach (var fill in services.GetServices<IFirstFill>())
            if (await fill.Fill(ct) is { } news) return news;
        return null;
    }
}
