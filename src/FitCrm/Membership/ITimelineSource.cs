using FitCrm.Data;

namespace FitCrm.Membership;

/// <summary>Something that happened with a person: an instant, the club-local day, a kind for programs (<c>contract-sold</c>), a sentence for people, and who did it.</summary>
public sealed record TimelineEntry(Guid Id, DateTimeOffset At, DateOnly On, string Kind, string Text, string? By = null);

/// <summary>Adds what a module knows to the story of a person. Each module above registers its own with <see cref="Timelines.AddTimeline{TSource}"/>.</summary>
public interface ITimelineSource
{
    /// <summary>The group its entries are filtered by: one of <see cref="Timelines.Groups"/>.</summary>
    string Group { get; }

    /// <summary>What happened up to an instant, newest first, at most so many; more entries of that very instant are welcome.</summary>
    Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct);
}

/// <summary>Registration of timeline sources.</summary>
public static class Timelines
{
    /// <summary>What a story may be filtered by.</summary>
    public static readonly IReadOnlyList<string> Groups = ["visits", "contracts", "money", "messages", "touches", "notes", "tasks"];

    /// <summary>Adds a source to every person's timeline.</summary>
    public static IServiceCollection AddTimeline<TSource>(this IServiceCollection services)
        where TSource : class, ITimelineSource => services.AddSingleton<ITimelineSource, TSource>();
}
