using System.Text.Json;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention.Pulses;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Versions;

/// <summary>What an editor sends: the playbook, and the version it was made from.</summary>
internal sealed record PlaybookBody(int Version, JsonElement Playbook);

/// <summary>A playbook as it is read.</summary>
internal sealed record PlaybookShown(string Club, int Version, DateOnly? Since, JsonElement Playbook);

/// <summary>Somebody else saved a version meanwhile.</summary>
internal sealed record PlaybookChanged(int Version) : Refusal("playbook-changed", "version")
{
    public override object[] Named => [Version];
}

/// <summary>Where a manager reads and edits the playbook. An edit is a new version from today on; what is open keeps its opening and closing day.</summary>
internal sealed class PlaybookDesk(IDbContextFactory<FitCrmDb> dbs, Writes writes, Clubs clubs, BusinessClock clock, TimeProvider machine, PlaybookShelf shelf)
{
    public async Task<Outcome<PlaybookShown>> Read(string? code, CancellationToken ct)
    {
        if (await ClubOf(code, Right.SeeRetention, ct) is not { } club) return new Sweeps.ClubNotKnown(code ?? "");
        await using var db = await dbs.CreateDbContextAsync(ct);
        return Shown(club, (await shelf.Of(db, club.Id, ct))[^1]);
    }

    /// <summary>Saves a new version. Refused: a text that is not understood, a version that is not the latest.</summary>
    public async Task<Outcome<PlaybookShown>> Save(string? code, PlaybookBody body, CancellationToken ct)
    {
        if (await ClubOf(code, Right.EditPlaybook, ct) is not { } club) return new Sweeps.ClubNotKnown(code ?? "");
        return await writes.Run<Outcome<PlaybookShown>>(async (db, token) =>
        {
            var latest = (await shelf.Of(db, club.Id, token))[^1];
            if (body.Version != latest.Book.Version) return new PlaybookChanged(latest.Book.Version);
            var (number, today) = (latest.Book.Version + 1, clock.In(club.Zone).Day);
            var text = body.Playbook.ValueKind == JsonValueKind.Undefined ? "" : body.Playbook.GetRawText();
            var book = Playbook.Read(text, number, latest.Book);
            if (book.Refused is { } no) return no;
            db.Add(PlaybookVersion.Save(Guid.CreateVersion7(machine.GetUtcNow()), club.Id, number, text, today, Caller.Current.UserId));
            await LookAgain(db, club.Id, token);
            return Shown(club, (today, book.Value));
        }, ct);
    }

    // New conditions may turn on other days than the old ones did: everybody is looked at by the next sweep.
    private static Task<int> LookAgain(FitCrmDb db, Guid clubId, CancellationToken ct) =>
        db.Set<Pulse>().Where(p => p.ClubId == clubId && p.NextLook != Pulse.Never).ExecuteUpdateAsync(s => s.SetProperty(p => p.NextLook, Pulse.AtOnce), ct);

    private static PlaybookShown Shown(Club club, (DateOnly Since, Playbook Book) version) => new(
        club.Code, version.Book.Version, version.Since == DateOnly.MinValue ? null : version.Since, JsonDocument.Parse(version.Book.Text).RootElement);

    private async Task<Club?> ClubOf(string? code, Right right, CancellationToken ct)
    {
        var mine = Caller.Current.ClubsWith(right);
        return (await clubs.All(ct)).FirstOrDefault(c => (mine is null || mine.Contains(c.Id)) && (code is null || c.Code.Equals(code, StringComparison.OrdinalIgnoreCase)));
    }
}
