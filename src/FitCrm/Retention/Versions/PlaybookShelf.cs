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
        var rows = await db.Set<PlaybookVersion>().AsNoTracking().Where(p => p.ClubId == clubId).OrderBy(p => p.Number)
            .Select(p => new { p.Number, p.Since, p.Text }).ToListAsync(ct);
        List<(DateOnly, Playbook)> books = [(DateOnly.MinValue, Playbook.Default)];
        foreach (var row in rows)
            books.Add((row.Since, _compiled.GetOrAdd((clubId, row.Number), _ => Playbook.Read(row.Text, row.Number, books[^1].Item2).Value)));
        return books;
    }

    /// <summary>The version in force.</summary>
    public async Task<Playbook> Latest(FitCrmDb db, Guid clubId, CancellationToken ct) => (await Of(db, clubId, ct))[^1].Book;
}
