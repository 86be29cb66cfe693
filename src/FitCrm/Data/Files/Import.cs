namespace FitCrm.Data.Files;

/// <summary>Reads a file of a kind into the database.</summary>
internal sealed class Import(IServiceProvider services, Writes writes, WriteTurns turns, AppOptions options, TimeProvider machine)
{
    /// <summary>Kinds that are spoken of and do not exist yet.</summary>
    private static readonly string[] ToCome = ["leads", "products", "sales", "bookings"];

    /// <summary>Imports a file; <paramref name="understood"/> hears how it was read before the first row is taken.</summary>
    /// <exception cref="FileRefused">The kind, the file, the map or the club cannot be used.</exception>
    public async Task<ImportReport> Run(string kindName, string path, string? mapPath, ImportOrder order, bool dryRun, Action<string> understood, CancellationToken ct)
    {
        var kind = KindOf(kindName);
        var map = ImportMap.Read(mapPath);
        var sheet = Sheet.Open(path, map);
        var layout = FileLayout.Of(sheet, kind, map, machine.GetUtcNow().Year);
        foreach (var line in ImportReport.Understood(path, sheet, layout)) understood(line);
        if (kind.Caution(field => layout.Source(field) is not null) is { } caution) understood(caution);
        var began = machine.GetTimestamp();
        await using var trial = dryRun ? await TrialDesk.Open(options, turns, ct) : null;
        var tally = await kind.Run(sheet, layout, order, trial ?? (ImportDesk)new LiveDesk(writes, options), ct);
        if (!dryRun) await writes.Run((db, _) => Noted(db, kind, order, tally), ct);
        return new(kind.Name, dryRun, sheet, layout, tally, machine.GetElapsedTime(began));
    }

    private ImportKind KindOf(string name)
    {
        var kinds = services.GetServices<ImportKind>().ToList();
        var known = string.Join(", ", kinds.Select(k => k.Name));
        return kinds.Find(k => k.Name == name) ?? throw new FileRefused(ToCome.Contains(name) ? "import-kind-later" : "import-kind-unknown", name, known);
    }

    private static Task Noted(FitCrmDb db, ImportKind kind, ImportOrder order, ImportTally tally)
    {
        db.Note("imported", kind.Name, null, new { order.FileName, tally.Read, tally.Created, tally.Updated, tally.Unchanged, tally.Duplicates, tally.Rejected });
        return Task.CompletedTask;
    }
}
