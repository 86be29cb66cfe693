using System.Collections.Concurrent;
using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Versions;

/// <summary>The playbooks of the clubs, compiled once. A version never changes, so what is kept here stays true; whether there is a newer one is asked each time.</summary>
internal sealed class PlaybookShelf
{
    private readonly ConcurrentDictionary<(Guid Club, int Version), Playbook> _compiled = new();

    /// <summary>All versions of a club that are known, oldest first; the default is the first.</summary>
    public async Task<IReadOnlyList<(DateOnly Since, Playbook Book)>> Of(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        List<(DateOnly, Playbook)> books = [(DateOnly.MinValue, Playbook.Default)];
        foreach (var (number, since) in await Numbers.Rows(db, row => (row.GetInt32(0), Columns.ReadDay(row, 1)), ct, Columns.Id(db, clubId)))
        {
            if (!_compiled.TryGetValue((clubId, number), out var book))
            {
                var text = await db.Set<PlaybookVersion>().Where(p => p.ClubId == clubId && p.Number == number).Select(p => p.Text).SingleAsync(ct);
                _compiled[(clubId, number)] = book = Read(text, number, books[^1].Item2);
            }

            books.Add((since, book));
        }

        return books;
    }

    // A version saved when less was refused than now: the one before it stays in force.
    private static Playbook Read(string text, int number, Playbook before) =>
        Playbook.Read(text, number, before) is { Refused: null } understood ? understood.Value : Playbook.Read(before.Text, number, before).Value;

    private static readonly PreparedQuery Numbers = new(db =>
    {
        var club = Guid.Empty;
        return db.Set<PlaybookVersion>().Where(p => p.ClubId == club).OrderBy(p => p.Number).Select(p => new { p.Number, p.Since });
    }, "club");

    /// <summary>The version in force.</summary>
    public async Task<Playbook> Latest(FitCrmDb db, Guid clubId, CancellationToken ct) => (await Of(db, clubId, ct))[^1].Book;
}
