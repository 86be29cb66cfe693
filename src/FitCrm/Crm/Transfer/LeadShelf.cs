using FitCrm.Crm.Selling;
using FitCrm.Crm.Work;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Transfer;

/// <summary>The leads a batch of an import speaks of, and those it adds: played from their ledgers by the rules that hold for every lead.</summary>
internal sealed class LeadShelf
{
    private static readonly TimeOnly Noon = new(12, 0);
    private readonly Dictionary<Guid, List<(Guid Id, DateOnly On, bool Open)>> _known = [];
    private readonly HashSet<Guid> _added = [];
    private FitCrmDb _db = null!;
    private Club _club = null!;
    private Funnel _funnel = null!;
    private ClubTime _now;
    private List<Candidate> _staff = [];
    private Dictionary<string, Guid> _owners = [];

    /// <summary>The leads this batch brought.</summary>
    public IReadOnlyCollection<Guid> Added => _added;

    /// <summary>Reads what is known of some people, inside a job.</summary>
    public static async Task<LeadShelf> Load(FitCrmDb db, Club club, IReadOnlyCollection<Guid> people, Funnel funnel, ClubTime now, CancellationToken ct)
    {
        var shelf = new LeadShelf { _db = db, _club = club, _funnel = funnel, _now = now, _staff = await LeadOwners.Of(db, club.Id, ct) };
        foreach (var l in await Leads.Rows(db).Where(l => people.Contains(l.PersonId)).Select(l => new { l.Id, l.PersonId, l.OpenedOn, l.State }).ToListAsync(ct))
            shelf.Put(l.PersonId, (l.Id, l.OpenedOn, l.State == LeadState.Open));
        var users = await db.Set<User>().AsNoTracking().Select(u => new { u.Id, u.Email, u.Name }).ToListAsync(ct);
        shelf._owners = users.SelectMany(u => new[] { (Word: u.Email, u.Id), (Word: u.Name.ToLowerInvariant(), u.Id) }).GroupBy(u => u.Word).ToDictionary(g => g.Key, g => g.First().Id);
        return shelf;
    }

    /// <summary>The lead that a row means: the person's of that day, or without a day any of theirs.</summary>
    public Guid? Known(Guid person, DateOnly? on) => Of(person).Where(l => on is null || l.On == on).Select(l => (Guid?)l.Id).FirstOrDefault();

    /// <summary>Since when the person has an open lead.</summary>
    public DateOnly? OpenSince(Guid person) => Of(person).Where(l => l.Open).Select(l => (DateOnly?)l.On).FirstOrDefault();

    /// <summary>Adds the lead of a row.</summary>
    public RowFate Take(Guid person, LeadSaid said)
    {
        var on = said.OpenedOn ?? said.Moves?[0].On ?? said.ClosedOn ?? _now.Day;
        var first = said.Moves?[0];
        var asked = new NewLead(DerivedId.Of(person, FormattableString.Invariant($"lead {on.DayNumber}")), _club.Id, person, said.Source ?? _funnel.Sources[^1], said.Wish,
            first?.To ?? said.Stage ?? _funnel.First.Key, Owner(first is null ? said.Owner : first.Owner));
        var lead = Lead.Open(asked, At(on));
        foreach (var move in said.Moves?.Skip(1) ?? []) Play(lead, move, said.LostNote);
        if (said.Moves is null && said.State == LeadState.Won) lead.Win(null, At(said.ClosedOn ?? on));
        if (said.Moves is null && said.State == LeadState.Lost) lead.Lose(said.LostReason, said.LostNote, _funnel, At(said.ClosedOn ?? on));
        if (lead.State == LeadState.Open) Plan(lead, said);
        _db.Add(lead);
        _added.Add(lead.Id);
        Put(person, (lead.Id, on, lead.State == LeadState.Open));
        return RowFate.Created;
    }

    private void Play(Lead lead, MovePart move, string? lostNote)
    {
        var act = At(move.On);
        if (move.To == Funnel.Won) lead.Win(null, act);
        else if (move.To == Funnel.Lost) lead.Lose(_funnel.LostReasons.Contains(move.Reason) ? move.Reason : Funnel.Unknown, lostNote, _funnel, act);
        else if (lead.State == LeadState.Lost) lead.Reopen(_funnel.Stage(move.To)!, act);
        else if (move.To != lead.Stage) lead.MoveTo(_funnel.Stage(move.To)!, act);
        else if (Owner(move.Owner) is { } other) lead.HandTo(other, act);
    }

    private void Plan(Lead lead, LeadSaid said)
    {
        if (lead.OwnerId is null && Owners.Choose(_funnel.Owners, null, _staff) is { } free)
        {
            lead.HandTo(free, At(_now.Day));
            _staff = _staff.ConvertAll(c => c.UserId == free ? c with { OpenLeads = c.OpenLeads + 1 } : c);
        }
        var stage = _funnel.Stage(lead.Stage)!;
        var step = LeadSteps.Of(stage, said.Next.On ?? _now.Day);
        if (said.Next.Step is { } text) step = step with { Text = text };
        var task = LeadSteps.Asked(DerivedId.Of(lead.Id, "step"), lead, step, _now.Day, _funnel);
        lead.Plan(step.Text, step.On, task.Id);
        _db.Add(StaffTask.Open(task));
    }

    private Guid? Owner(string? word) => word is not null && _owners.TryGetValue(word.ToLowerInvariant(), out var id) ? id : null;

    private Act At(DateOnly day) => new(new(ClubTime.InstantOf(day, Noon, _club.Zone), day, Noon), null);

    private List<(Guid Id, DateOnly On, bool Open)> Of(Guid person) => _known.GetValueOrDefault(person) ?? [];

    private void Put(Guid person, (Guid, DateOnly, bool) lead)
    {
        if (!_known.TryGetValue(person, out var there)) _known[person] = there = [];
        there.Add(lead);
    }
}
