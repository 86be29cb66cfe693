using System.Runtime.CompilerServices;
using FitCrm.Data;
using FitCrm.Reports;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Lists;

/// <summary>The list as it is filtered, as a file with the columns the reader sees.</summary>
internal sealed class MembersFile(IDbContextFactory<FitCrmDb> dbs, Writes writes, MembersQuery query, MembersLines lines)
{
    private const int Piece = 500;

    /// <summary>Everybody in it, written down in the audit before a line leaves; read piece by piece while it is written.</summary>
    public async Task<TableFile> Open(MembersFilter filter, string format, CancellationToken ct)
    {
        var people = await query.Everybody(filter, Right.ExportPeople, int.MaxValue, ct);
        await writes.Run((db, _) =>
        {
            db.Note("exported", "Members", null, new { filter = filter.Query, people = people.Count, format });
            return Task.CompletedTask;
        }, ct);
        var columns = (await query.Columns(filter, ct)).Where(c => c.Shown).ToList();
        return new(Say.W("members"), [Say.W("member"), .. columns.Select(c => c.Text)], Rows(people, columns, ct));
    }

    private async IAsyncEnumerable<object?[]> Rows(IReadOnlyList<Guid> people, List<ListColumn> columns, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var some in people.Chunk(Piece))
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            foreach (var line in await lines.Of(db, some, ct)) yield return [line.Name, .. columns.Select(c => line.Cells[c.Key])];
        }
    }
}
