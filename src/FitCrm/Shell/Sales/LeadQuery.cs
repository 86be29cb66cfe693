using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Sales;

/// <summary>Reads one lead for its page.</summary>
internal sealed class LeadQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, LeadPlace place, Counter counter, Funnel funnel, BusinessClock clock)
{
    private const int StoryShown = 12;

    /// <summary>The lead with what was typed and refused; null for one of other clubs.</summary>
    public async Task<LeadView?> Of(Guid id, Typed typed, Refusal? no, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await Leads.Rows(db).SingleOrDefaultAsync(l => l.Id == id, ct) is not { } lead) return null;
        var club = await clubs.Get(lead.ClubId, ct);
        if (Caller.Current.ReachOf(Right.Leads, club.Id) < Reach.Club || await place.Choose(club.Code, ct) is not { } ground) return null;
        var who = await People.Rows(db).SingleAsync(p => p.Id == lead.PersonId, ct);
        var today = clock.In(club.Zone).Day;
        var story = await counter.Story(who.Id, null, typed["after"], StoryShown, ct);
        var task = lead.NextTaskId is { } taskId ? await Crm.Tasks.Rows(db).SingleOrDefaultAsync(t => t.Id == taskId, ct) : null;
        return new()
        {
            Id = id, PersonId = who.Id, Name = who.FullName, Meta = LeadWords.Meta(lead, today), Standing = Standing(lead), Contact = [.. ContactOf(who)], Wish = lead.Wish,
            IsOpen = lead.State == LeadState.Open, IsLost = lead.State == LeadState.Lost, SellHref = Caller.Current.ReachOf(Right.Sell, club.Id) == Reach.Club ? $"/members/{who.Id}/sell" : null,
            Stages = [.. funnel.Stages.Select(s => (s.Key, FunnelWords.Stage(s.Key), s.Key == lead.Stage))],
            Step = LeadWords.Step(lead, today), Script = funnel.Stage(lead.Stage) is { } stage ? FunnelWords.Script(stage.Step) : "", Done = (MayDo(lead), task?.Kind == TaskKind.Call),
            Plan = Marked(PlanFields(lead, ground, typed), no), About = Marked(AboutFields(lead, typed), no), Lose = Marked(LoseFields(typed), no),
            Story = story.Refused is null ? [.. story.Value.Items.Select(e => new Members.NoteLine(e.Text, e.By ?? "", e.On.Year == today.Year ? Show.ShortDay(e.On) : Show.Day(e.On), e.Kind))] : [],
            Older = story is { Refused: null, Value.Next: { } next } ? $"/leads/{id}?after={next}#story" : null,
        };
    }

    /// <summary>"Emma Novak: Offer", said once a lead was moved.</summary>
    public async Task<string?> Moved(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var lead = await Leads.Rows(db).Where(l => l.Id == id).Join(People.Rows(db), l => l.PersonId, p => p.Id, (l, p) => new { p.FullName, l.Stage, l.NextStep, l.NextOn, l.ClubId }).SingleOrDefaultAsync(ct);
        if (lead is null) return null;
        var today = clock.In((await clubs.Get(lead.ClubId, ct)).Zone).Day;
        return Say.W("lead-moved-to", lead.FullName, FunnelWords.Stage(lead.Stage), lead.NextStep ?? "", lead.NextOn is { } on ? LeadWords.Due(on, today) : "");
    }

    private static bool MayDo(LeadRow lead) => Caller.Current.ReachOf(Right.Tasks, lead.ClubId) switch { Reach.Club => true, Reach.Own => lead.OwnerId == Caller.Current.UserId, _ => false };

    private static (string, string, string) Standing(LeadRow lead) => lead.State switch
    {
        LeadState.Won => (FunnelWords.Stage(Funnel.Won), "ok", "check"),
        LeadState.Lost => (FunnelWords.Stage(Funnel.Lost), "plain", "door-exit"),
        _ => (FunnelWords.Stage(lead.Stage), "accent", "user-question"),
    };

    private static IEnumerable<(string, string, string?)> ContactOf(PersonRow who)
    {
        if (who.Phone is { } phone) yield return ("phone", phone, "tel:" + phone);
        if (who.Email is { } email) yield return ("mail", email, "mailto:" + email);
    }

    private static List<FormField> PlanFields(LeadRow lead, LeadGround ground, Typed typed) =>
    [
        new("nextStep", Say.W("lead-next"), typed.Kept("nextStep", lead.NextStep ?? "")),
        new("nextOn", Say.W("lead-next-on"), typed.Kept("nextOn", Show.Iso(lead.NextOn))) { Type = "date" },
        new("ownerId", Say.W("lead-owner"), typed.Kept("ownerId", lead.OwnerId is { } id && ground.Workers.ContainsKey(id) ? id.ToString() : "")) { Choices = [.. OwnersOf(lead, ground)] },
    ];

    private static IEnumerable<(string, string)> OwnersOf(LeadRow lead, LeadGround ground)
    {
        if (lead.OwnerId is not { } id || !ground.Workers.ContainsKey(id)) yield return ("", Say.W("lead-nobodys"));
        foreach (var (worker, name) in ground.Workers.OrderBy(w => w.Value, StringComparer.CurrentCulture)) yield return (worker.ToString(), name);
    }

    private List<FormField> AboutFields(LeadRow lead, Typed typed)
    {
        var sources = funnel.Sources.Select(s => (s, FunnelWords.Source(s))).ToList();
        if (!funnel.Sources.Contains(lead.Source)) sources.Insert(0, (lead.Source, FunnelWords.Source(lead.Source)));
        return
        [
            new("source", Say.W("source"), typed.Kept("source", lead.Source)) { Choices = sources },
            new("wish", Say.W("lead-wish"), typed.Kept("wish", lead.Wish ?? "")) { Optional = true, Lines = 2 },
        ];
    }

    private List<FormField> LoseFields(Typed typed) =>
    [
        new("reason", Say.W("lead-lost-why"), typed.Kept("reason", "")) { Choices = [("", Say.W("lead-lost-choose")), .. funnel.LostReasons.Select(r => (r, FunnelWords.Reason(r)))] },
        new("note", Say.W("lead-lost-note"), typed.Kept("note", "")) { Optional = true, Lines = 2 },
    ];

    private static IReadOnlyList<FormField> Marked(List<FormField> fields, Refusal? no) => [.. fields.Select(f => f with { Error = no is not null && f.Name == no.Field ? Say.No(no) : null })];
}
