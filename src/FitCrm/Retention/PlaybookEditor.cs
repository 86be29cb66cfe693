using System.Text.Json;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention.Versions;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention;

/// <summary>The playbook in force in some clubs that share it.</summary>
/// <param name="Clubs">Those clubs.</param>
/// <param name="Book">The playbook.</param>
/// <param name="Since">The day from which it holds; null for the default.</param>
public sealed record PlaybookNow(IReadOnlyList<Club> Clubs, Playbook Book, DateOnly? Since);

/// <summary>A version that was saved.</summary>
/// <param name="Number">1 is the default.</param>
/// <param name="Since">The club's day from which it holds; null for the default.</param>
/// <param name="At">When it was saved; null for the default.</param>
/// <param name="By">Who saved it; null for the program or somebody who is gone.</param>
/// <param name="Text">Its text.</param>
public sealed record PlaybookSaved(int Number, DateOnly? Since, DateTimeOffset? At, string? By, string Text);

/// <summary>The playbook of the pages: read by whoever sees retention, changed by whoever may edit it; the same use case as the API's.</summary>
public sealed class PlaybookEditor
{
    private readonly IDbContextFactory<FitCrmDb> _dbs;
    private readonly Clubs _clubs;
    private readonly Writes _writes;
    private readonly PlaybookDesk _desk;
    private readonly PlaybookShelf _shelf;

    internal PlaybookEditor(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, Writes writes, PlaybookDesk desk, PlaybookShelf shelf) => (_dbs, _clubs, _writes, _desk, _shelf) = (dbs, clubs, writes, desk, shelf);

    /// <summary>The playbook of a club, or of all the reader's clubs while they share one, else of the first of them. Refused: a club that is none of the reader's.</summary>
    public async Task<Outcome<PlaybookNow>> Read(string? code, CancellationToken ct)
    {
        var asked = await _clubs.AskedAll(code, Right.SeeRetention, ct, Reach.Own);
        if (asked.Refused is { } no) return no;
        if (asked.Value.Count == 0) return new ClubUnknown(code ?? "");
        await using var db = await _dbs.CreateDbContextAsync(ct);
        var books = new List<(DateOnly Since, Playbook Book)>();
        foreach (var club in asked.Value) books.Add((await _shelf.Of(db, club.Id, ct))[^1]);
        var shared = books.TrueForAll(b => b.Book.Version == books[0].Book.Version && b.Book.Text == books[0].Book.Text);
        return new PlaybookNow(shared ? asked.Value : [asked.Value[0]], books[0].Book, books[0].Since == DateOnly.MinValue ? null : books[0].Since);
    }

    /// <summary>Saves a text as the next version of some clubs, or of none. Answers with the version that is in force then. Refused: clubs the caller may not edit, a text that is not understood, another version meanwhile.</summary>
    public async Task<Outcome<int>> Save(IReadOnlyList<Club> clubs, int version, string text, CancellationToken ct)
    {
        foreach (var club in clubs)
            if (Caller.Current.ReachOf(Right.EditPlaybook, club.Id) != Reach.Club) return new NotAllowed(Right.EditPlaybook);
        var body = new PlaybookBody(version, JsonDocument.Parse(text).RootElement);
        Task<Outcome<PlaybookShown>> Once() => _writes.Run((db, token) => _desk.SaveIn(db, clubs, body, token), ct);
        try { return (await Once()).As(p => p.Version); }
        catch (DbUpdateException fell) when (Dialect.IsUniqueKeyTaken(fell)) { return (await Once()).As(p => p.Version); }   // somebody on another node saved the same number
    }

    /// <summary>Versions of a club, the newest first, so many below a number (null: from the newest on); the default is the last.</summary>
    public async Task<IReadOnlyList<PlaybookSaved>> History(Guid clubId, int? below, int most, CancellationToken ct)
    {
        await using var db = await _dbs.CreateDbContextAsync(ct);
        var saved = await (from v in db.Set<PlaybookVersion>()
                           where v.ClubId == clubId && (below == null || v.Number < below)
                           orderby v.Number descending
                           select new { v.Id, v.Number, v.Since, By = db.Set<User>().Where(u => u.Id == v.ByUserId).Select(u => u.Name).FirstOrDefault(), v.Text }).Take(most).ToListAsync(ct);
        return [.. saved.Select(v => new PlaybookSaved(v.Number, v.Since, SavedAt(v.Id), v.By, v.Text)),
            .. saved.Count < most && below is not 1 ? [new PlaybookSaved(1, null, null, null, Playbook.Default.Text)] : Array.Empty<PlaybookSaved>()];
    }

    // Ids tell their time: the first 48 bits of a version 7 are milliseconds.
    private static DateTimeOffset SavedAt(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(id.ToByteArray(bigEndian: true)) >> 16));
}
