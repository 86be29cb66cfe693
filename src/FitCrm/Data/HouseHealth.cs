using System.Reflection;
using FitCrm.Data.Doctor;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>How the house stands now: figures, and what needs a look with the advice of <c>doctor</c>.</summary>
public sealed record HouseState
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public required string Database { get; init; }

    /// <summary>Bytes that the database takes.</summary>
    public required long DatabaseBytes { get; init; }

    /// <summary>Bytes that are free where the data folder lies.</summary>
    public required long DiskFreeBytes { get; init; }

    /// <summary>Events that wait for their handlers.</summary>
    public required int Waiting { get; init; }

    /// <summary>Since when the oldest of them waits.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Events that were given up after their last try.</summary>
    public required int Parked { get; init; }

    /// <summary>The last backup that is known.</summary>
    public BackupMark? Backup { get; init; }

    /// <summary>The machine's clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The business day the program was started for, when it is not today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether this process carries events, mail and schedules.</summary>
    public required bool Works { get; init; }

    /// <summary>Work that comes again and again.</summary>
    public IReadOnlyList<JobState> Jobs { get; init; } = [];
}

/// <summary>Work that comes again and again: when it last ran and will run next, by the machine's clock.</summary>
public sealed record JobState(string Name, TimeSpan Every, DateTimeOffset? Last, DateTimeOffset? Next);

/// <summary>Looks at the house for its administrator: what is quick to see at once, everything when asked for.</summary>
internal sealed class HouseHealth(IDbContextFactory<FitCrmDb> dbs, AppOptions options, TimeProvider machine, JobBook jobs, IServiceProvider services)
{
    /// <summary>The figures of now.</summary>
    public async Task<HouseState> Look(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var waiting = db.Set<OutboxRow>().Where(r => r.ParkedAt == null);
        return new()
        {
            Version = typeof(HouseHealth).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "",
            Database = options.Database,
            DatabaseBytes = await db.Bytes(ct),
            DiskFreeBytes = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace,
            Waiting = await waiting.CountAsync(ct),
            WaitingSince = await waiting.OrderBy(r => r.Id).Select(r => (DateTimeOffset?)r.CreatedAt).FirstOrDefaultAsync(ct),
            Parked = await db.Set<OutboxRow>().CountAsync(r => r.ParkedAt != null, ct),
            Backup = BackupMark.Read(options.DataFolder),
            Now = machine.GetUtcNow(),
            AsOf = options.AsOf,
            Works = options.Background,
            Jobs = await jobs.Now(ct),
        };
    }

    /// <summary>What needs a look, as <c>doctor</c> says it: only what is quick to see, or everything.</summary>
    public Task<(Findings Findings, IReadOnlyList<string> Checked)> Examine(bool everything, CancellationToken ct) => DoctorCommand.Examine(services, ct, quickOnly: !everything);
}
