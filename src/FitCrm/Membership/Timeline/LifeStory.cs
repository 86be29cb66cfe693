using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Timeline;

/// <summary>Everything that happened with a person, newest first, gathered from every module that knows something.</summary>
internal sealed class LifeStory(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, IEnumerable<ITimelineSource> sources)
{
    private const int Ties = 20;

    /// <summary>A piece of the story, of everything or of one group; touches are told to those who see risk. Refuses a group that is none, somebody who is not in the caller's clubs, and a caller who may only find people.</summary>
    public async Task<Outcome<Page<TimelineEntry>>> Of(Guid personId, string? group, string? after, int take, CancellationToken ct)
    {
        if (group is not null && !Timelines.Groups.Contains(group)) return new GroupUnknown(group);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var person = await db.Set<Person>().Within(Right.FindPerson).SingleOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null) return new PersonUnknown();
        if (!MembershipScope.MaySeeContact(person.ClubId, person.TrainerId, person.OwnerId)) return new NotAllowed(Right.SeeContact);
        var (at, id) = Read(after);
        var zone = (await clubs.Get(person.ClubId, ct)).Zone;
        var entries = new List<TimelineEntry>();
        var told = sources.Where(s => (group is null || s.Group == group) && (s.Group != "touches" || MembershipScope.May(Right.SeeRisk, person.ClubId, person.TrainerId, person.OwnerId)));
        foreach (var source in told) entries.AddRange(await source.Of(db, personId, zone, at, take + 1 + Ties, ct));
        var page = entries.Where(e => e.At < at || (e.At == at && e.Id.CompareTo(id) < 0)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(take + 1).ToList();
        return page.PageOf(take, e => string.Create(CultureInfo.InvariantCulture, $"{e.At.UtcTicks}-{e.Id:N}"));
    }

    private static (DateTimeOffset At, Guid Id) Read(string? after) =>
        after?.Split('-') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var last)
            ? (new DateTimeOffset(at, TimeSpan.Zero), last)
            : (DateTimeOffset.MaxValue, Guid.AllBitsSet);
}

/// <summary>A story has no such group.</summary>
public sealed record GroupUnknown(string Asked) : Refusal("group-unknown", "kind")
{
    /// <inheritdoc/>
    public override object[] Named => [Asked, string.Join(", ", Timelines.Groups)];
}
