using FitCrm.Data;
using FitCrm.Retention.Sweeps;
using FitCrm.Retention.Versions;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Pulses;

/// <summary>A club on one of its days, as everything that looks at its members needs it. Days are day numbers.</summary>
internal sealed record Turn
{
    public required Club Club { get; init; }
    public required int Today { get; init; }

    /// <summary>Last swept day up to today; 0: never.</summary>
    public required int LastSweep { get; init; }

    public required ClubView View { get; init; }
    public required IReadOnlyList<(DateOnly Since, Playbook Book)> Books { get; init; }

    /// <summary>Today is the club's real today: touches become work and leave the house.</summary>
    public required bool Live { get; init; }

    /// <summary>The member stands in the club now: a message becomes a prompt.</summary>
    public bool Present { get; init; }

    /// <summary>No visit on the last three open days: what rests on visits is not delivered.</summary>
    public bool FeedBroken { get; init; }

    public Playbook Book => On(Today);

    public DateOnly Day => DateOnly.FromDayNumber(Today);

    /// <summary>The opening of a place, also one that only an older version has.</summary>
    public Playbooks.Opening OpeningOf(byte slot) => Books.Reverse().Select(b => b.Book.Touches.SelectMany(t => t.Openings).FirstOrDefault(o => o.Slot == slot)).First(o => o is not null)!;

    /// <summary>The playbook in force on a day; the first for days before all.</summary>
    public Playbook On(int day)
    {
        for (var i = Books.Count - 1; i > 0; i--)
            if (Books[i].Since.DayNumber <= day) return Books[i].Book;
        return Books[0].Book;
    }
}

/// <summary>Opens turns.</summary>
internal sealed class Turns(Clubs clubs, BusinessClock clock, TimeProvider machine, PlaybookShelf shelf)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    private readonly Kept<(Guid Club, DateOnly Day), Turn> _kept = new(Fresh, machine);

    /// <summary>The club's business day for a look that writes nothing: at most 15 seconds old, and of this day.</summary>
    public async ValueTask<Turn> Kept(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var club = await clubs.Get(clubId, ct);
        var day = clock.In(club.Zone).Day;
        return await _kept.Of((clubId, day), () => On(db, club, day, ct));
    }

    /// <summary>Looks anew at the next question: after a sweep or an edited playbook.</summary>
    public void Forget() => _kept.Forget();

    /// <summary>The club's business day.</summary>
    public async Task<Turn> Now(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var club = await clubs.Get(clubId, ct);
        return await On(db, club, clock.In(club.Zone).Day, ct);
    }

    /// <summary>A day of the club.</summary>
    public async Task<Turn> On(FitCrmDb db, Club club, DateOnly day, CancellationToken ct)
    {
        var swept = await Swept.Rows(db, row => (First: Columns.ReadDay(row, 0), Last: Columns.ReadDay(row, 1)), ct, Columns.Id(db, club.Id), Columns.Day(db, day));
        var (first, last) = swept.Count == 0 ? (day, DateOnly.MinValue) : swept[0];
        return new()
        {
            Club = club,
            Today = day.DayNumber,
            LastSweep = last.DayNumber,
            View = new(SaltOf(club.Id), first.DayNumber),
            Books = await shelf.Of(db, club.Id, ct),
            Live = clock.IsToday && day == clock.In(club.Zone).Day,
        };
    }

    private static readonly PreparedQuery Swept = new(db =>
    {
        var (club, day) = (Guid.Empty, DateOnly.MinValue);
        return db.Set<SweptDay>().Where(s => s.ClubId == club && s.Day <= day).GroupBy(s => s.ClubId).Select(g => new { First = g.Min(s => s.Day), Last = g.Max(s => s.Day) });
    }, "club", "day");

    // Each club draws apart from the others.
    private static ulong SaltOf(Guid clubId) => System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(System.Security.Cryptography.SHA256.HashData(clubId.ToByteArray()));
}
