using System.Buffers;
using System.Security.Cryptography;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Imports;

/// <summary>The uploaded files in the folder <c>imports</c> of the data, under ids of our own: a name that somebody typed is never a path, and nothing here is ever sent back or run.
/// Where several nodes share a database the file lies in it too, in pieces, so that any node can read it.</summary>
internal sealed class ImportFiles(AppOptions options, IDbContextFactory<FitCrmDb> dbs, Writes writes)
{
    /// <summary>How long a file is kept.</summary>
    public const int Days = 30;

    private const int Piece = 1 << 20;

    private string Folder => Path.Combine(options.DataFolder, "imports");

    /// <summary>Takes a file in under an id. Refuses one without a byte, and one that is too large; then nothing is left of it.</summary>
    public async Task<Outcome<(long Size, string Hash)>> Save(Guid id, Stream content, long largest, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        var size = 0L;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            await using var file = new FileStream(PathOf(id), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            for (int count; size <= largest && (count = await content.ReadAsync(buffer, ct)) > 0; size += count)
            {
                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), ct);
            }
        }
        catch { Remove(id); throw; }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
        if (size > 0 && size <= largest) return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        Remove(id);
        return size == 0 ? new ImportFileMissing() : new ImportTooLarge(largest >> 20);
    }

    /// <summary>Gives the file to the other nodes, where there may be some.</summary>
    public async Task Share(Guid id, CancellationToken ct)
    {
        if (options.Database == "sqlite") return;
        await using var file = File.OpenRead(PathOf(id));
        var bytes = new byte[Piece];
        for (var number = 0; await file.ReadAtLeastAsync(bytes, Piece, throwOnEndOfStream: false, ct) is > 0 and var count; number++)
        {
            var piece = new FilePiece { RunId = id, Number = number, Bytes = bytes[..count] };
            await writes.Run((db, _) => { db.Add(piece); return Task.CompletedTask; }, ct);
        }
    }

    /// <summary>The path of the file on this node, brought here if another node took it in; null when it is gone.</summary>
    public async Task<string?> Find(Guid id, CancellationToken ct)
    {
        if (File.Exists(PathOf(id))) return PathOf(id);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (db.IsEmbedded() || !await db.Set<FilePiece>().AnyAsync(p => p.RunId == id, ct)) return null;
        Directory.CreateDirectory(Folder);
        var coming = $"{PathOf(id)}.{Guid.CreateVersion7():N}";
        await using (var file = new FileStream(coming, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            await foreach (var bytes in db.Set<FilePiece>().Where(p => p.RunId == id).OrderBy(p => p.Number).Select(p => p.Bytes).AsAsyncEnumerable().WithCancellation(ct))
                await file.WriteAsync(bytes, ct);
        File.Move(coming, PathOf(id), overwrite: true);
        return PathOf(id);
    }

    /// <summary>Removes a file from this node.</summary>
    public void Remove(Guid id)
    {
        if (Directory.Exists(Folder)) File.Delete(PathOf(id));
    }

    /// <summary>Removes what has lain here too long.</summary>
    public void RemoveBefore(DateTimeOffset day)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var old in new DirectoryInfo(Folder).EnumerateFiles().Where(f => f.LastWriteTimeUtc < day.UtcDateTime)) old.Delete();
    }

    /// <summary>A refusal's sentence with the name that the person knows in place of our path.</summary>
    public string Said(FileRefused unfit, Guid id, string fileName) => unfit.Message.Replace(PathOf(id), fileName, StringComparison.Ordinal);

    private string PathOf(Guid id) => Path.Combine(Folder, $"{id:N}.upload");
}
