using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>A club as it is wished for; of a club that is there, what is null stays as it is.</summary>
internal sealed record ClubWish(string? Code, string? Name, string? TimeZone, string? Currency, string? Hours);

/// <summary>Opens clubs, changes them, and closes them on single days: the same for pages and API, inside a write job of theirs.</summary>
internal sealed class ClubDesk(Clubs clubs, IEnumerable<IMoneyTrail> trails, TimeProvider machine)
{
    /// <summary>Opens a club. Refuses what <see cref="Club.Establish"/> refuses, and a code in use; the same id and code again is the same club.</summary>
    public async Task<Outcome<Club>> AddIn(FitCrmDb db, Guid? id, ClubWish wish, CancellationToken ct)
    {
        var made = Club.Establish(id ?? Guid.CreateVersion7(machine.GetUtcNow()), wish.Code ?? "", wish.Name ?? "", wish.TimeZone ?? "", wish.Currency ?? "", wish.Hours);
        if (made.Refused is { } no) return no;
        var (code, own) = (made.Value.Code, made.Value.Id);
        var there = await db.Set<Club>().Where(c => c.Code == code || c.Id == own).ToListAsync(ct);
        if (there.Count > 0) return there is [var same] && same.Id == own && same.Code == code ? same : new ClubCodeTaken(code);
        db.Add(made.Value);
        db.AfterCommit(clubs.Forget);
        return made.Value;
    }

    /// <summary>Changes a club. Refuses one that is not there, what <see cref="Club.Describe"/> refuses, a code in use, and another currency once something was sold.</summary>
    public async Task<Outcome<Club>> ChangeIn(FitCrmDb db, Guid id, ClubWish wish, CancellationToken ct)
    {
        if (await db.Set<Club>().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } club) return new ClubUnknown(id.ToString(), In: null);
        var currency = club.Currency;
        var no = club.Describe(wish.Code ?? club.Code, wish.Name ?? club.Name, wish.TimeZone ?? club.TimeZone, wish.Currency ?? club.Currency, wish.Hours ?? club.Hours);
        if (no is not null) return no;
        if (club.Currency != currency && await trails.LeadTo(db, id, ct)) return new CurrencyInUse(currency);
        var code = club.Code;
        if (await db.Set<Club>().AnyAsync(c => c.Code == code && c.Id != id, ct)) return new ClubCodeTaken(code);
        db.AfterCommit(clubs.Forget);
        return club;
    }

    /// <summary>Closes a club on a day, or gives a closed day another name. Refuses a club that is not there, and an empty name.</summary>
    public async Task<Outcome<Holiday>> CloseIn(FitCrmDb db, Guid clubId, DateOnly day, string? name, CancellationToken ct)
    {
        if (!await db.Set<Club>().AnyAsync(c => c.Id == clubId, ct)) return new ClubUnknown(clubId.ToString(), In: null);
        if (await db.Set<Holiday>().SingleOrDefaultAsync(h => h.ClubId == clubId && h.Day == day, ct) is { } there) return there.Call(name) is { } unfit ? unfit : there;
        var made = Holiday.Close(Guid.CreateVersion7(machine.GetUtcNow()), clubId, day, name);
        if (made.Refused is null) db.Add(made.Value);
        return made;
    }

    /// <summary>Opens a club again on a day that was closed. Refuses a day that is not.</summary>
    public static async Task<Outcome<Holiday>> ReopenIn(FitCrmDb db, Guid clubId, DateOnly day, CancellationToken ct)
    {
        if (await db.Set<Holiday>().SingleOrDefaultAsync(h => h.ClubId == clubId && h.Day == day, ct) is not { } there) return new HolidayUnknown();
        db.Remove(there);
        return there;
    }
}
