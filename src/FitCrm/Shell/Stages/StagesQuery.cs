using System.Globalization;
using FitCrm.Data;
using FitCrm.Retention;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Names;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Stages;

/// <summary>Reads the retention page: who stands where and how they moved, and what became of the touches of some days.</summary>
internal sealed class StagesQuery(IDbContextFactory<FitCrmDb> dbs)
{
    private const int Take = 50;
    private static readonly string[] BandKinds = ["accent", "accent", "muted", "muted"];

    public async Task<StagesView> Of(RetentionGround ground, StagesAsked asked, CancellationToken ct)
    {
        var days = asked.Days(ground.Today);
        var addresses = new StagesAddresses(ground, asked, days.Refused is null ? days.Value : (ground.Today, ground.Today));
        if (days.Refused is { } no) return new() { Lead = "", Filter = addresses.Filter(no) };
        var (from, to) = days.Value;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (who, touches) = (new WhoStands(db, ground, to), new TouchDays(db, ground, from, to));
        var counts = await touches.Counts(ct);
        var (shown, total, page) = await touches.People(asked.TouchKey, asked.StateKey, asked.Page ?? 1, Take, ct);
        var first = (page - 1) * Take + 1;
        return new()
        {
            Lead = Say.W(ground.OwnOnly ? "retention-lead-own" : "retention-lead", ground.Name, Show.WeekDay(to)),
            Filter = addresses.Filter(null),
            Standing = await Standing(who, addresses, ct),
            Moves = [.. (await who.Flow(ct)).Select(m => new Move(KeyOf(m.From), KeyOf(m.To), m.InWeek, addresses.Moved(m.From, m.To, 7), m.InMonth, addresses.Moved(m.From, m.To, 30)))],
            Bands = who.IsToday ? await Bands(who, addresses, ct) : [],
            Touches = [.. counts.OrderBy(c => PlaceOf(c.Key)).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => addresses.Counts(c.Key, c.Value.Due, c.Value.Reached))],
            All = counts.Count == 0 ? null : addresses.Counts(null, counts.Values.Sum(c => c.Due), TouchDays.States.ToDictionary(s => s, s => counts.Values.Sum(c => c.Reached.GetValueOrDefault(s)))),
            Waiting = (await touches.Waiting(ct), addresses.People(null, StagesAsked.Waiting)),
            People = shown,
            Text = total == 0 ? "" : Say.W("range-of", Show.Count(first), Show.Count(first + shown.Count - 1), Show.Count(total)),
            Back = page > 1 ? addresses.Page(page - 1) : null,
            Next = first + shown.Count - 1 < total ? addresses.Page(page + 1) : null,
        };
    }

    /// <summary>The key of a stage in an address and among the words; <c>none</c> without a cycle.</summary>
    public static string KeyOf(Stage stage) => stage == Stage.None ? "none" : PeopleNow.KeyOf(stage);

    // In the order of the default playbook, in which members meet them; a club's own last.
    private static int PlaceOf(string key) => Playbook.Default.Keys.ToList().IndexOf(key) is >= 0 and var at ? at : int.MaxValue;

    private static async Task<IReadOnlyList<StandCount>> Standing(WhoStands who, StagesAddresses addresses, CancellationToken ct)
    {
        var all = new List<StandCount>();
        foreach (var stage in WhoStands.Stages) all.Add(new(KeyOf(stage), await who.In(stage).CountAsync(ct), addresses.Stand(KeyOf(stage))));
        all.Add(new("frozen", await who.Frozen.CountAsync(ct), addresses.Stand("frozen")));
        all.Add(new("none", who.IsToday ? await who.Without.CountAsync(ct) : null, addresses.Stand("none")));
        return all;
    }

    private static async Task<IReadOnlyList<Band>> Bands(WhoStands who, StagesAddresses addresses, CancellationToken ct)
    {
        var counts = new List<(int From, int Count)>();
        foreach (var from in WhoStands.Bands) counts.Add((from, await who.AtRisk(from).CountAsync(ct)));
        var most = Math.Max(1, counts.Max(c => c.Count));
        return [.. counts.Select((c, i) => new Band(Say.W("risk-band-" + c.From.ToString(CultureInfo.InvariantCulture)), c.Count, 100.0 * c.Count / most, BandKinds[i], addresses.Stand("risk-" + c.From.ToString(CultureInfo.InvariantCulture))))];
    }
}
