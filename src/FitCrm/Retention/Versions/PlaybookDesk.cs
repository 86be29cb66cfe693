using System.Text.Json;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention.Pulses;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Versions;

/// <summary>What an editor sends: the playbook, and the version it was made from.</summary>
internal sealed record PlaybookBody(int Version, JsonElement Playbook)
{
    /// <summary>The playbook as it came; empty when there was none.</summary>
    internal string Text => Playbook.ValueKind == JsonValueKind.Undefined ? "" : Playbook.GetRawText();
}

/// <summary>A playbook as it is read; <paramref name="Club"/> names all clubs that share it.</summary>
internal sealed record PlaybookShown(string Club, int Version, DateOnly? Since, JsonElement Playbook);

/// <summary>Somebody else saved a version meanwhile.</summary>
internal sealed record PlaybookChanged(int Version) : Refusal("playbook-changed", "version")
{
    public override object[] Named => [Version];
}

/// <summary>Where a manager reads and edits the playbook. An edit is a new version from today on; what is open keeps its opening and closing day.</summary>
internal sealed class PlaybookDesk(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock, TimeProvider machine, PlaybookShelf shelf)
{
    /// <summary>The latest version of the club named, or of all the reader's clubs while they share one. Refused: a club that is none of the reader's, none named where they differ.</summary>
    public async Task<Outcome<PlaybookShown>> Read(string? code, CancellationToken ct)
    {
        var asked = await clubs.AskedAll(code, Right.SeeRetention, ct);
        if (asked.Refused is { } no) return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        List<PlaybookShown> found = [];
        foreach (var club in asked.Value) found.Add(Shown(club, (await shelf.Of(db, club.Id, ct))[^1]));
        return Shared(found);
    }

    /// <summary>Saves a new version for each of some clubs inside a write job, or for none; the same words again leave the version as it is. Refused: a text that is not understood, a version that is not the latest.</summary>
    public async Task<Outcome<PlaybookShown>> SaveIn(FitCrmDb db, IReadOnlyList<Club> all, PlaybookBody body, CancellationToken ct)
    {
        List<PlaybookShown> saved = [];
        foreach (var club in all)
        {
            var shown = await SaveIn(db, club, body, ct);
            if (shown.Refused is { } no) return no;
            saved.Add(shown.Value);
        }

        return Shared(saved);
    }

    private static Outcome<PlaybookShown> Shared(List<PlaybookShown> each)
    {
        if (each.Count == 0) return new ClubUnknown("");
        var codes = string.Join(", ", each.Select(p => p.Club));
        var same = each.TrueForAll(p => p.Version == each[0].Version && p.Playbook.GetRawText() == each[0].Playbook.GetRawText());
        return same ? each[0] with { Club = codes } : new ClubNotNamed(codes);
    }

    private async Task<Outcome<PlaybookShown>> SaveIn(FitCrmDb db, Club club, PlaybookBody body, CancellationToken ct)
    {
        var latest = (await shelf.Of(db, club.Id, ct))[^1];
        if (body.Version != latest.Book.Version) return new PlaybookChanged(latest.Book.Version);
        var (number, today) = (latest.Book.Version + 1, clock.In(club.Zone).Day);
        var book = Playbook.Read(body.Text, number, latest.Book);
        if (book.Refused is { } no) return no;
        if (JsonElement.DeepEquals(body.Playbook, JsonDocument.Parse(latest.Book.Text).RootElement)) return Shown(club, latest);
        db.Add(PlaybookVersion.Save(Guid.CreateVersion7(machine.GetUtcNow()), club.Id, number, body.Text, today, Caller.Current.UserId));
        await LookAgain(db, club.Id, ct);
        return Shown(club, (today, book.Value));
    }

    // New conditions may turn on other days than the old ones did: everybody is looked at by the next sweep.
    private static Task<int> LookAgain(FitCrmDb db, Guid clubId, CancellationToken ct) =>
        db.Set<Pulse>().Where(p => p.ClubId == clubId && p.NextLook != Pulse.Never).ExecuteUpdateAsync(s => s.SetProperty(p => p.NextLook, Pulse.AtOnce), ct);

    private static PlaybookShown Shown(Club club, (DateOnly Since, Playbook Book) version) => new(
        club.Code, version.Book.Version, version.Since == DateOnly.MinValue ? null : version.Since, JsonDocument.Parse(version.Book.Text).RootElement);
}
