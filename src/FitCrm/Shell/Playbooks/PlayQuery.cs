using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Stages;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Playbooks;

/// <summary>Reads the playbook's page: every touch along the cycle, how often it fired, and the editor of one.</summary>
internal sealed class PlayQuery(PlaybookEditor editor, Templates templates, IDbContextFactory<FitCrmDb> dbs)
{
    /// <summary>The page as it is, with the editor of a touch open: what was typed, and why it was refused.</summary>
    public async Task<PlayView?> Of(RetentionGround ground, string? open, Typed typed, Refusal? no, string? said, CancellationToken ct)
    {
        if ((await editor.Read(ground.Code, ct)) is not { Refused: null, Value: var now }) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var counts = await Counts(db, now, ground.Today, ct);
        var rows = new List<PlayRow>();
        foreach (var touch in TouchSketch.Of(now.Book))
        {
            var row = RowOf(ground, touch, counts.GetValueOrDefault(touch.Key));
            if (touch.Key == open) row = row with { Href = Address(ground.Code, null) + "#" + touch.Key, Form = await FormOf(db, ground, now, touch, typed, no, ct) };
            rows.Add(row);
        }

        return new()
        {
            Lead = Say.W(now.Since is null ? "playbook-lead-default" : "playbook-lead", now.Book.Version, now.Since is { } since ? Show.LongDay(since) : "", rows.Count),
            Clubs = ground.All.Count < 2 ? [] : [("", Say.W("all-clubs")), .. ground.All.Select(c => (c.Code, c.Name))],
            Club = ground.Code,
            For = now.Clubs.Count < ground.Clubs.Count ? Say.W("playbooks-differ", now.Clubs[0].Name) : null,
            StageDays = now.Book.StageDays,
            Holdout = now.Book.HoldoutPercent,
            Rows = rows,
            Said = said,
        };
    }

    /// <summary>The page with the editor of a touch open.</summary>
    public static string Address(string club, string? open) => $"/retention/playbook?club={club}" + (open is null ? "" : $"&edit={open}#{open}");

    private static PlayRow RowOf(RetentionGround ground, TouchSketch touch, Counted counted)
    {
        var compared = counted.Held > 0 || (touch.HoldPercent > 0 && touch is { NeverHeld: false, Mode: not "off" });
        return new()
        {
            Touch = touch, Name = TouchWords.NameOf(touch.Key), Fired = counted.Fired, Compared = compared,
            FiredHref = $"/retention?club={ground.Code}&from={Show.Iso(ground.Today.AddDays(-29))}&to={Show.Iso(ground.Today)}&touch={Uri.EscapeDataString(touch.Key)}&state=fired#people",
            Effect = touch.NeverHeld ? Say.W("effect-never") : compared ? Say.W("effect-so-far", Show.Count(counted.Treated), Show.Count(counted.Held)) : Say.W("effect-none"),
            Href = Address(ground.Code, touch.Key),
        };
    }

    private async Task<PlayForm> FormOf(FitCrmDb db, RetentionGround ground, PlaybookNow now, TouchSketch touch, Typed typed, Refusal? no, CancellationToken ct)
    {
        var shelf = await templates.Shelf(db, now.Clubs[0].Id, ct);
        var fields = new PlayFields(touch, shelf);
        var places = fields.Groups(typed, no);
        return new()
        {
            Address = $"/retention/playbook/{Uri.EscapeDataString(touch.Key)}?club={ground.Code}",
            Close = Address(ground.Code, null) + "#" + touch.Key,
            Version = now.Book.Version,
            Modes = fields.Modes,
            Mode = typed.Kept("mode", touch.ModeKey),
            Places = places,
            ReadOnly = now.Clubs.Any(c => Caller.Current.ReachOf(Right.EditPlaybook, c.Id) != Reach.Club),
            Why = no is null ? null : places.Any(p => p.Fields.Any(f => f.Error is not null)) ? Say.N("form-refused", 1) : Say.No(no),
        };
    }

    private readonly record struct Counted(int Fired, int Treated, int Held);

    // Fired in the last 30 days; got it and held out in the last twelve months.
    private static async Task<IReadOnlyDictionary<string, Counted>> Counts(FitCrmDb db, PlaybookNow now, DateOnly today, CancellationToken ct)
    {
        var (clubs, month, year) = (now.Clubs.Select(c => c.Id).ToList(), today.AddDays(-29), today.AddYears(-1));
        var counts = await RetentionReach.Touches(db).Where(t => clubs.Contains(t.ClubId) && t.StateOn >= year && t.StateOn <= today)
            .GroupBy(t => t.Touch).Select(g => new { g.Key, Fired = g.Count(t => t.State == TouchState.Fired && t.StateOn >= month), Treated = g.Count(t => t.State == TouchState.Fired), Held = g.Count(t => t.State == TouchState.Held) }).ToListAsync(ct);
        return counts.ToDictionary(c => c.Key, c => new Counted(c.Fired, c.Treated, c.Held));
    }
}
