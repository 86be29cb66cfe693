using FitCrm.Data;
using FitCrm.Retention;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Names;

/// <summary>Where somebody stands now: stage key and risk; null without a stage.</summary>
internal sealed record PersonNow(string? Stage, int? Risk);

/// <summary>Asks the engine's front where people stand.</summary>
internal static class PeopleNow
{
    /// <summary>Those of many people whom the engine knows.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PersonNow>> Of(FitCrmDb db, IReadOnlyCollection<Guid> people, CancellationToken ct) =>
        (await Standings.Rows(db).Where(s => people.Contains(s.PersonId)).ToListAsync(ct))
            .ToDictionary(s => s.PersonId, s => s.Stage == Stage.None ? new PersonNow(null, null) : new PersonNow(KeyOf(s.Stage), s.Risk));

    /// <summary>The key of a stage, as the pages' words and badges know it.</summary>
    public static string KeyOf(Stage stage) => RetentionWords.Of(stage);
}
