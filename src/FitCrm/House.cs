using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm;

/// <summary>Builds the program out of its modules. Tests build the same house on a database of their own.</summary>
internal static class House
{
    /// <summary>A house that is built and not yet started.</summary>
    public static WebApplication Build(Module[] modules, AppOptions options, Action<WebApplicationBuilder>? also = null)
    {
        Words.Add(typeof(House).Assembly);
        Directory.CreateDirectory(options.DataFolder);
        var started = false;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(House).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)   // lines about requests name addresses, and some of ours hold a secret
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None)   // a failed command is an exception, told where it is caught
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started && level >= LogLevel.Warning)   // a start that fails is told where it is caught
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);   // keys lie in the data folder, which is the club's own to guard
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseStaticWebAssets();   // from bin, too, where the pages' files have not been published
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";   // else what runs from bin reads them anew at each call: unpacked, and never kept by the browser
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System).AddDatabase(options).AddKeys(options).AddSchedules(options);
        foreach (var module in modules) module.Add(builder.Services);
        also?.Invoke(builder);

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => started = true);
        foreach (var module in modules) module.Wrap(app);
        app.Use(Answers.Guard);
        foreach (var module in modules) module.Use(app);
        foreach (var module in modules) module.Map(app);
        return app;
    }
}
