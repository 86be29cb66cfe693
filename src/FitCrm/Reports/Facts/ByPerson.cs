using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.Facts;

/// <summary>Opens rows that are read beside the people they belong to.</summary>
internal static class SideRows
{
    /// <summary>Rows ordered by person, on a connection of their own.</summary>
    public static async Task<ByPerson<T>> Open<T>(IDbContextFactory<FitCrmDb> dbs, Func<FitCrmDb, IQueryable<T>> rows, Func<T, Guid> personOf, CancellationToken ct)
    {
        var db = await dbs.CreateDbContextAsync(ct);
        return new(db, rows(db).AsAsyncEnumerable(), personOf, ct);
    }
}

/// <summary>Rows that come ordered by person, taken one person at a time; several such readers walk side by side and hold one person's rows each.</summary>
internal sealed class ByPerson<T>(IAsyncDisposable source, IAsyncEnumerable<T> rows, Func<T, Guid> personOf, CancellationToken ct) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<T> _rows = rows.GetAsyncEnumerator(ct);
    private bool _begun, _more;

    /// <summary>The rows of a person; asked in the order of ids, each person once.</summary>
    public async ValueTask<IReadOnlyList<T>> Of(Guid person)
    {
        if (!_begun) await Step();
        while (_more && personOf(_rows.Current).CompareTo(person) < 0) await Step();
        if (!_more || personOf(_rows.Current) != person) return [];
        var found = new List<T>();
        for (; _more && personOf(_rows.Current) == person; await Step()) found.Add(_rows.Current);
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync();
        await source.DisposeAsync();
    }

    private async ValueTask Step() => (_begun, _more) = (true, await _rows.MoveNextAsync());
}
