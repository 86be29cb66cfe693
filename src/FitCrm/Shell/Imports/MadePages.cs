using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Imports;

/// <summary>The people behind an import: whom it made, else whose contracts, visits or tasks.</summary>
internal static class MadePages
{
    private const int Take = 50;
    private const int Most = 1000;

    /// <summary>A page of them by name.</summary>
    public static async Task<IResult> List(Guid id, [FromQuery] int? page, ImportPlace place, ImportReading reading, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        var found = await place.Of(id, ct);
        if (found.Refused is not null) return Results.NotFound();
        var ids = await reading.MadePeople(id, Most, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var at = Paging.Number(page ?? 1, ids.Count, Take);
        var people = await People.Rows(db).Where(p => ids.Contains(p.Id)).OrderBy(p => p.SearchKey).ThenBy(p => p.Id).Skip((at - 1) * Take).Take(Take)
            .Select(p => new { p.Id, p.FullName, p.Email, p.Phone, p.ExternalId }).ToListAsync(ct);
        var first = (at - 1) * Take + 1;
        var text = people.Count == 0 ? "" : Say.W("range-of", Show.Count(first), Show.Count(first + people.Count - 1), Show.Count(ids.Count));
        return Page.Of<MadePage>(new MadeView(found.Value.Run.FileName, $"/imports/{id}", ids.Count == Most ? Say.W("import-people-most", Show.Count(Most)) : Say.N("n-people", ids.Count),
            [.. people.Select(p => new MadeLine($"/members/{p.Id}", p.FullName, p.Email ?? p.Phone ?? "", p.ExternalId ?? ""))], text,
            at > 1 ? $"/imports/{id}/people?page={at - 1}" : null, first + people.Count - 1 < ids.Count ? $"/imports/{id}/people?page={at + 1}" : null));
    }
}

/// <summary>The people behind an import.</summary>
public sealed record MadeView(string FileName, string From, string Text, IReadOnlyList<MadeLine> Rows, string Range, string? Back, string? Next);

/// <summary>One of them.</summary>
public sealed record MadeLine(string Href, string Name, string Address, string Outside);
