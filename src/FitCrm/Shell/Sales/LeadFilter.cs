using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Sales;

/// <summary>Which leads are looked at, as the address says it.</summary>
internal sealed record LeadFilter
{
    public string? Club { get; init; }

    /// <summary>An owner's id, <c>mine</c>, or nothing for everybody's.</summary>
    public string? Owner { get; init; }
    public string? Source { get; init; }
    public string? Stage { get; init; }

    /// <summary>open (when nothing is said), won, lost or all.</summary>
    public string? State { get; init; }

    /// <summary><c>late</c>: the next step is overdue; <c>loose</c>: without an owner or a next step.</summary>
    public string? Only { get; init; }

    /// <summary>First contact from this day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First contact up to this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Came at least as far as this stage, wherever they are now.</summary>
    public string? Reached { get; init; }
    public string? Reason { get; init; }
    public int? Page { get; init; }

    /// <summary>The address of a page with this filter.</summary>
    public string At(string path)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("club", Club), ("owner", Owner), ("source", Source), ("stage", Stage), ("state", State), ("only", Only), ("from", From is null ? null : Show.Iso(From)), ("to", To is null ? null : Show.Iso(To)),
            ("reached", Reached), ("reason", Reason), ("page", Page is > 1 ? Page.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        };
        var query = string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : path + "?" + query;
    }

    /// <summary>The leads of some clubs that it lets through; late ones as of a day.</summary>
    public IQueryable<LeadRow> Over(FitCrmDb db, Funnel funnel, IReadOnlyCollection<Guid> clubs, IReadOnlyCollection<Guid> workers, DateOnly today)
    {
        var leads = Leads.Rows(db).Where(l => clubs.Contains(l.ClubId));
        if (State is null or "" or "open") leads = leads.Where(l => l.State == LeadState.Open);
        else if (Kernel.EnumWord.TryRead<LeadState>(State, out var state)) leads = leads.Where(l => l.State == state);
        if (OwnerId is { } owner) leads = owner == Guid.Empty ? leads.Where(l => l.OwnerId == null) : leads.Where(l => l.OwnerId == owner);
        if (!string.IsNullOrEmpty(Source)) leads = leads.Where(l => l.Source == Source);
        if (!string.IsNullOrEmpty(Stage)) leads = leads.Where(l => l.Stage == Stage);
        if (From is not null) leads = leads.Where(l => l.OpenedOn >= From);
        if (To is not null) leads = leads.Where(l => l.OpenedOn <= To);
        if (!string.IsNullOrEmpty(Reason)) leads = leads.Where(l => l.LostReason == Reason);
        if (funnel.PlaceOf(Reached ?? "") is > 0 and var place) leads = leads.Reached(db, funnel, place);
        return Only switch { "late" => leads.Where(l => l.NextOn < today), "loose" => leads.Loose(workers), _ => leads };
    }

    private Guid? OwnerId => Owner == "mine" ? Caller.Current.UserId : Guid.TryParse(Owner, out var id) ? id : null;
}

/// <summary>The ground a page of leads stands on: the chosen clubs and those to choose from, who works there, today.</summary>
internal sealed record LeadGround(IReadOnlyList<Club> Clubs, IReadOnlyList<Club> All, IReadOnlyDictionary<Guid, string> Workers, DateOnly Today)
{
    /// <summary>Ids of the chosen clubs.</summary>
    public IReadOnlyList<Guid> Ids { get; } = [.. Clubs.Select(c => c.Id)];

    /// <summary>Ids of those who may own leads there.</summary>
    public IReadOnlyList<Guid> WorkerIds { get; } = [.. Workers.Keys];
}

/// <summary>Finds the ground of leads: only clubs in which the caller works on all leads.</summary>
internal sealed class LeadPlace(Clubs clubs, StaffBook staff, BusinessClock clock)
{
    /// <summary>The clubs of a code, or all of the caller's; null where there is none.</summary>
    public async Task<LeadGround?> Choose(string? code, CancellationToken ct)
    {
        var mine = Caller.Current.ClubsWith(Right.Leads);
        var all = (await clubs.All(ct)).Where(c => mine is null || mine.Contains(c.Id)).ToList();
        var chosen = all.Where(c => string.IsNullOrEmpty(code) || c.Code == code).ToList();
        if (chosen.Count == 0) return null;
        var workers = (await staff.Everybody(ct)).Where(u => u.Posts.Any(p => Rights.Of(p.Role, Right.Leads) == Reach.Club && (p.ClubId is null || chosen.Exists(c => c.Id == p.ClubId))));
        return new(chosen, all, workers.ToDictionary(w => w.UserId, w => w.Name), chosen.Min(c => clock.In(c.Zone).Day));
    }
}
