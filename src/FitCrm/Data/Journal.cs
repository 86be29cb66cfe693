using System.Text.Json;
using FitCrm.Data.Imports;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FitCrm.Data;

/// <summary>What one batch of an import writes, kept in the batch's own transaction: the ids of the rows it made, and of those it changed the values before. Rows of the program itself
/// (audit, outbox) are none of it.</summary>
internal sealed class Journal(Guid run)
{
    private readonly Dictionary<string, List<Guid>> _made = [];
    private readonly Dictionary<string, List<JournalChange>> _changed = [];

    /// <summary>A row was made by a prepared command.</summary>
    public void Made(string table, Guid id) => Of(_made, table.Trim('"')).Add(id);

    /// <summary>A row was changed; <paramref name="before"/> is JSON by name of property.</summary>
    public void Changed(string table, Guid id, long version, Dictionary<string, JsonElement> before) => Of(_changed, table).Add(new(id, version, before));

    /// <summary>Adds what the context is about to save, and answers with the rows to keep; then it is empty.</summary>
    public IReadOnlyList<JournalRow> Close(FitCrmDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>()) Take(entry);
        var rows = _made.Select(m => JournalRow.Of(run, m.Key, m.Value, [])).Concat(_changed.Select(c => JournalRow.Of(run, c.Key, [], c.Value))).ToList();
        _made.Clear();
        _changed.Clear();
        return rows;
    }

    private void Take(EntityEntry<Entity> entry)
    {
        var table = entry.Metadata.GetTableName()!;
        if (entry.State == EntityState.Added) Made(table, entry.Entity.Id);
        else if (entry.State == EntityState.Modified) Changed(table, entry.Entity.Id, entry.Entity.Version, Properties(entry).Where(p => p.Property.IsModified && p.Name != nameof(Entity.Version))
            .ToDictionary(p => p.Name, p => JsonSerializer.SerializeToElement(p.Property.OriginalValue, p.Property.Metadata.ClrType)));
    }

    /// <summary>Gives a row values from before.</summary>
    public static void PutBack(EntityEntry entry, IReadOnlyDictionary<string, JsonElement> before)
    {
        foreach (var property in entry.Properties)
            if (before.TryGetValue(property.Metadata.Name, out var value)) property.CurrentValue = value.Deserialize(property.Metadata.ClrType);
        foreach (var whole in entry.ComplexProperties)   // put back as a whole: a Money cannot be changed in part
        {
            var parts = whole.Properties.ToDictionary(p => p.Metadata.Name, p => before.TryGetValue($"{whole.Metadata.Name}.{p.Metadata.Name}", out var value) ? value : JsonSerializer.SerializeToElement(p.CurrentValue, p.Metadata.ClrType));
            if (before.Keys.Any(k => k.StartsWith(whole.Metadata.Name + ".", StringComparison.Ordinal))) whole.CurrentValue = JsonSerializer.SerializeToElement(parts).Deserialize(whole.Metadata.ClrType);
        }
    }

    // The properties of a row by name; those of a complex value as Price.Amount.
    private static IEnumerable<(string Name, PropertyEntry Property)> Properties(EntityEntry entry) => entry.Properties.Select(p => (p.Metadata.Name, p))
        .Concat(entry.ComplexProperties.SelectMany(c => c.Properties.Select(p => ($"{c.Metadata.Name}.{p.Metadata.Name}", p))));

    private static List<T> Of<T>(Dictionary<string, List<T>> all, string table) => all.TryGetValue(table, out var list) ? list : all[table] = [];
}

/// <summary>A row that a batch changed, with the version it left and the values before.</summary>
internal sealed record JournalChange(Guid Id, long Version, Dictionary<string, JsonElement> Before);

/// <summary>How prepared commands tell the journal of a change.</summary>
public static class JournalKeeping
{
    /// <summary>Keeps the value before of a row that a prepared command of this job changed; nothing where the job keeps no journal.</summary>
    public static void JournalChange(this FitCrmDb db, string table, Guid id, long version, (string Property, object? Value) before) =>
        db.Journal?.Changed(table, id, version, new() { [before.Property] = JsonSerializer.SerializeToElement(before.Value) });
}
