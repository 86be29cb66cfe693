using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Shell.Stages;

/// <summary>Which clubs a retention page speaks of, and their day.</summary>
/// <param name="Clubs">The chosen ones.</param>
/// <param name="Code">Code of the chosen club, empty for all of the caller's.</param>
/// <param name="All">Those to choose from.</param>
/// <param name="Today">Their business day, the earliest of them.</param>
internal sealed record RetentionGround(IReadOnlyList<Club> Clubs, string Code, IReadOnlyList<Club> All, DateOnly Today)
{
    /// <summary>Ids of the chosen clubs.</summary>
    public IReadOnlyList<Guid> Ids { get; } = [.. Clubs.Select(c => c.Id)];

    /// <summary>Their names, as a head says them.</summary>
    public string Name => Clubs.Count == 1 ? Clubs[0].Name : Say.W("all-clubs");

    /// <summary>Whether the reader is shown the own people only.</summary>
    public bool OwnOnly => Clubs.All(c => Caller.Current.ReachOf(Right.SeeRetention, c.Id) == Reach.Own);
}

/// <summary>Finds the ground a retention page stands on.</summary>
internal sealed class RetentionPlace(Clubs clubs, BusinessClock clock)
{
    /// <summary>The club of a code whose retention the caller may see, own people at least, or all of theirs; null where there is none.</summary>
    public async Task<RetentionGround?> Choose(string? code, CancellationToken ct)
    {
        var asked = await clubs.AskedAll(code, Right.SeeRetention, ct, Reach.Own);
        if (asked.Refused is not null || asked.Value.Count == 0) return null;
        var all = (await clubs.AskedAll(null, Right.SeeRetention, ct, Reach.Own)).Value;
        return new(asked.Value, string.IsNullOrWhiteSpace(code) ? "" : asked.Value[0].Code, all, asked.Value.Min(c => clock.In(c.Zone).Day));
    }
}
