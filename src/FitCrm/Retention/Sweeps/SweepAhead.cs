using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Retention.Sweeps;

/// <summary>A day that the club has not reached was to be swept while a server works: stages and touches of days to come would stand, and today could not be swept any more.</summary>
public sealed record SweepAhead(string Club, DateOnly Today, DateOnly Asked) : Refusal("sweep-ahead", "asOf")
{
    /// <inheritdoc/>
    public override object[] Named => [Club, Today, Asked];

    /// <summary>The refusal for a day that lies after today in one of the clubs, or null.</summary>
    public static SweepAhead? Of(IEnumerable<Club> clubs, DateOnly? asOf, Func<TimeZoneInfo, DateOnly> todayIn) =>
        clubs.Where(c => asOf > todayIn(c.Zone)).Select(c => new SweepAhead(c.Name, todayIn(c.Zone), asOf!.Value)).FirstOrDefault();

    /// <summary>The same for a command beside a server on the same folder: today is the server's, by the machine's clock or by the day it was started for.</summary>
    public static async Task<SweepAhead?> BesideServer(IServiceProvider app, AppOptions options, CancellationToken ct)
    {
        if (!DataFolderLock.IsHeld(options.DataFolder)) return null;
        var (machine, served) = (app.GetRequiredService<TimeProvider>(), DataFolderLock.AsOfIn(options.DataFolder));
        return Of(await app.GetRequiredService<Clubs>().All(ct), options.AsOf, zone => served ?? ClubTime.At(machine.GetUtcNow(), zone).Day);
    }
}
