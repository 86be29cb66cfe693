namespace FitCrm.Data;

/// <summary>Work that only a serving program does: the pump, the mail run, schedules. A command or a test that does not ask for it gets none.</summary>
public static class ServerWork
{
    /// <summary>Registers background work.</summary>
    public static IServiceCollection AddServerWork<T>(this IServiceCollection services)
        where T : class, IHostedService => services
            .AddSingleton<T>()
            .AddSingleton<IHostedService>(s => s.GetRequiredService<AppOptions>().Background ? s.GetRequiredService<T>() : new Idle());

    private sealed class Idle : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>Fills a brand-new database, e.g. with the demo club. Answers with what shall be printed, or null when there was nothing to do.</summary>
public interface IFirstFill
{
    /// <summary>Fills it in full or leaves it empty.</summary>
    Task<string?> Fill(CancellationToken ct);
}
