using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.CardFields;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>A field as it is wished for. <paramref name="Kind"/>: text, number, date, choice; <paramref name="Choices"/> of a choice; <paramref name="Readers"/>: staff or managers.</summary>
internal sealed record FieldBody(Guid? Id, string? Club, string? Name, string? Kind, IReadOnlyList<string>? Choices, string? Readers);

/// <summary>A field of the cards of a club.</summary>
internal sealed record FieldShown(Guid Id, Guid ClubId, string Name, string Kind, IReadOnlyList<string> Choices, string Readers, DateTimeOffset? ArchivedAt)
{
    internal static FieldShown Of(CardField f) => new(f.Id, f.ClubId, f.Name, Word(f.Kind), f.Options, Word(f.Readers), f.ArchivedAt);

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}

/// <summary>The fields that a club adds to the cards of its people: the page and the API come through here.</summary>
internal sealed class FieldDesk(Writes writes, IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock)
{
    /// <summary>The fields of clubs that are asked for and that the caller may read, by name.</summary>
    public async Task<IReadOnlyList<FieldShown>> Seen(IReadOnlyCollection<Guid> clubIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return [.. (await db.Set<CardField>().Where(f => clubIds.Contains(f.ClubId) && f.ArchivedAt == null).OrderBy(f => f.Name).ToListAsync(ct)).Where(MaySee).Select(FieldShown.Of)];
    }

    /// <summary>Makes a field.</summary>
    public async Task<Refusal?> Define(FieldBody body, CancellationToken ct) => (await writes.Run((db, token) => DefineIn(db, body, token), ct)).Refused;

    /// <summary>Changes words and readers of a field.</summary>
    public async Task<Refusal?> Change(Guid id, FieldBody body, CancellationToken ct) => (await writes.Run((db, token) => ChangeIn(db, id, body, token), ct)).Refused;

    /// <summary>Asks for it no more.</summary>
    public async Task<Refusal?> Archive(Guid id, CancellationToken ct) => (await writes.Run((db, token) => ArchiveIn(db, id, token), ct)).Refused;

    /// <summary>Makes a field inside a write job. Refuses what <see cref="CardField.Define"/> refuses, an unknown kind, and a name that a field of the club has.</summary>
    public async Task<Outcome<FieldShown>> DefineIn(FitCrmDb db, FieldBody body, CancellationToken ct)
    {
        var club = await clubs.Asked(body.Club, Right.EditPlaybook, ct);
        if (club.Refused is { } nowhere) return nowhere;
        if (!EnumWord.TryRead<FieldKind>(body.Kind, out var kind)) return new FieldKindUnknown();
        var made = CardField.Define(body.Id ?? Guid.CreateVersion7(clock.Now), club.Value.Id, body.Name, kind, Lines(body), ReadersOf(body));
        if (made.Refused is { } no) return no;
        var names = await db.Set<CardField>().AsNoTracking().Where(f => f.ClubId == club.Value.Id && f.ArchivedAt == null).Select(f => f.Name).ToListAsync(ct);
        if (names.Exists(n => string.Equals(n, made.Value.Name, StringComparison.OrdinalIgnoreCase))) return new FieldNameTaken(made.Value.Name);
        db.Add(made.Value);
        return FieldShown.Of(made.Value);
    }

    /// <summary>Changes a field inside a write job. Refuses one of other clubs like one that is not there.</summary>
    public static async Task<Outcome<FieldShown>> ChangeIn(FitCrmDb db, Guid id, FieldBody body, CancellationToken ct)
    {
        if (await Own(db, id, ct) is not { } field) return new CardFieldUnknown();
        return field.Change(Lines(body), ReadersOf(body)) is { } no ? no : FieldShown.Of(field);
    }

    /// <summary>Archives a field inside a write job.</summary>
    public async Task<Outcome<FieldShown>> ArchiveIn(FitCrmDb db, Guid id, CancellationToken ct)
    {
        if (await Own(db, id, ct) is not { } field) return new CardFieldUnknown();
        field.Archive(clock.Now);
        return FieldShown.Of(field);
    }

    /// <summary>Whether the caller reads and writes a field.</summary>
    internal static bool MaySee(CardField field) => field.Readers == FieldReaders.Staff || Caller.Current.ReachOf(Right.EditPlaybook, field.ClubId) == Reach.Club;

    private static async Task<CardField?> Own(FitCrmDb db, Guid id, CancellationToken ct) =>
        await db.Set<CardField>().AsTracking().SingleOrDefaultAsync(f => f.Id == id && f.ArchivedAt == null, ct) is { } field && Caller.Current.ReachOf(Right.EditPlaybook, field.ClubId) == Reach.Club ? field : null;

    private static string Lines(FieldBody body) => string.Join('\n', body.Choices ?? []);

    private static FieldReaders ReadersOf(FieldBody body) => EnumWord.TryRead<FieldReaders>(body.Readers, out var readers) ? readers : FieldReaders.Staff;
}

/// <summary>There is no such kind of field.</summary>
internal sealed record FieldKindUnknown() : Refusal("field-kind-unknown", "kind");
