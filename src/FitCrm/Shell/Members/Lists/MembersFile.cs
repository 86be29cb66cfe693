using System.Text;
using FitCrm.Data;
using FitCrm.Data.Files;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Lists;

/// <summary>The list as it is filtered, as a CSV file: UTF-8 with a mark, commas, the columns the reader sees. What begins like a formula stays text.</summary>
internal sealed class MembersFile(IDbContextFactory<FitCrmDb> dbs, Writes writes, MembersQuery query, MembersLines lines)
{
    private const int Piece = 500;

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\n\r;\t");

    /// <summary>Who is in it, written down in the audit before a line leaves.</summary>
    public async Task<IReadOnlyList<Guid>> Open(MembersFilter filter, CancellationToken ct)
    {
        var people = await query.Everybody(filter, Right.ExportPeople, int.MaxValue, ct);
        await writes.Run((db, _) =>
        {
            db.Note("exported", "Members", null, new { filter = filter.Query, people = people.Count, format = "csv" });
            return Task.CompletedTask;
        }, ct);
        return people;
    }

    /// <summary>Writes it, piece by piece.</summary>
    public async Task Write(Stream body, MembersFilter filter, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var columns = (await query.Columns(filter, ct)).Where(c => c.Shown).ToList();
        await using var file = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await file.WriteLineAsync(LineOf([Say.W("member"), .. columns.Select(c => c.Text)]));
        foreach (var some in people.Chunk(Piece))
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            foreach (var line in await lines.Of(db, some, ct))
                await file.WriteLineAsync(LineOf([line.Name, .. columns.Select(c => c.Key == "stage" ? line.Stage is { } stage ? Say.W("stage-" + stage) : "" : line.Cells[c.Key])]));
        }
    }

    private static string LineOf(IEnumerable<string> cells) => string.Join(',', cells.Select(c => Quoted(Cell.Out(c))));

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(Special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
