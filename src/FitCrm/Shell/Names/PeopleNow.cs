using FitCrm.Data;

namespace FitCrm.Shell.Names;

/// <summary>Where somebody stands now: stage key and risk; null without a stage.</summary>
internal sealed record PersonNow(string? Stage, int? Risk);

/// <summary>Asks the engine's front where people stand.</summary>
internal static class PeopleNow
{
    /// <summary>Those of many people who have a stage.</summary>
    public static Task<IReadOnlyDictionary<Guid, PersonNow>> Of(FitCrmDb db, IReadOnlyCollection<Guid> people, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PersonNow>>(new Dictionary<Guid, PersonNow>());
}
