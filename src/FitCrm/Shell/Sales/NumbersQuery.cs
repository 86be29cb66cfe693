using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Reports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Renewals;
using FitCrm.Staff;

namespace FitCrm.Shell.Sales;

/// <summary>Reads the numbers of the funnel: the same as the report, each with the door to its names.</summary>
internal sealed class NumbersQuery(FunnelReport report, LeadPlace place, Clubs clubs, StaffBook staff, BusinessClock clock)
{
    private static readonly string[] Periods = ["last-90", "this-month", "last-month", "last-365"];

    public async Task<NumbersView?> Of(string? period, string? code, CancellationToken ct)
    {
        if (await place.Choose(code, ct) is not { } ground) return null;
        var at = Periods.Contains(period) ? period! : Periods[0];
        var (from, to) = SpanOf(at, ground.Today);
        var days = (await clubs.All(ct)).Where(c => ground.Ids.Contains(c.Id)).Select(c => (c.Id, clock.In(c.Zone).Day));
        var question = new ReportQuestion { From = from, To = to, AsOf = ground.Today, Clubs = ground.Ids }.OnOwnDays(days);
        var tally = await report.Figures(question, ct);
        var doors = new LeadFilter { Club = code, State = "all", From = from, To = to };
        var tellsAll = FunnelReport.TellsAll(ground.Ids);
        return new()
        {
            Lead = Say.W("leads-came-in", Show.LongDay(from), Show.LongDay(to)), Period = at, Periods = [.. Periods.Select(p => (p, Say.W("lead-period-" + p)))],
            Club = code ?? "", Clubs = ground.All.Count < 2 ? [] : [("", Say.W("all-clubs")), .. ground.All.Select(c => (c.Code, c.Name))], Files = FilesOf(from, to, code),
            Steps = [.. tally.Reached.Select((r, i) => StepOf(r.Stage, r.Leads, i, tally.All, doors))], Reasons = ReasonsOf(tally, doors), ReasonsNote = Say.N("n-people", tally.All.Lost),
            All = SliceOf(Say.W("all"), tally.All, doors), Sources = [.. tally.BySource.Select(s => SliceOf(FunnelWords.Source(s.Source), s.Count, doors with { Source = s.Source }))],
            People = await PeopleOf(tally, doors, tellsAll, ct), OnlyOwn = !tellsAll,
        };
    }

    private async Task<IReadOnlyList<FunnelSlice>> PeopleOf(FunnelTally tally, LeadFilter doors, bool all, CancellationToken ct)
    {
        var slices = new List<FunnelSlice>();
        foreach (var (owner, count) in tally.ByPerson.Where(p => all || p.Owner == Caller.Current.UserId))
            slices.Add(SliceOf(owner == Guid.Empty ? Say.W("lead-nobodys") : (await staff.Find(owner, ct))?.Name ?? Say.W("unknown"), count, doors with { Owner = owner.ToString() }));
        return slices;
    }

    private static (DateOnly From, DateOnly To) SpanOf(string period, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return period switch
        {
            "this-month" => (month, today),
            "last-month" => (month.AddMonths(-1), month.AddDays(-1)),
            "last-365" => (today.AddDays(-364), today),
            _ => (today.AddDays(-89), today),
        };
    }

    private static IReadOnlyList<(string, string)> FilesOf(DateOnly from, DateOnly to, string? club)
    {
        var address = $"/api/v1/reports/funnel?from={Show.Iso(from)}&to={Show.Iso(to)}{(string.IsNullOrEmpty(club) ? "" : "&club=" + Uri.EscapeDataString(club))}&format=";
        return [("CSV", address + "csv"), ("Excel", address + "xlsx"), ("PDF", address + "pdf")];
    }

    private static FunnelStep StepOf(string stage, int leads, int place, FunnelCount all, LeadFilter doors)
    {
        var share = all.Leads == 0 ? 0 : 100.0 * leads / all.Leads;
        var names = stage == Funnel.Won ? doors with { State = "won" } : place == 0 ? doors : doors with { Reached = stage };
        return new(place == 0 ? Say.W("leads-asked") : FunnelWords.Stage(stage), leads, share, all.TooFew ? null : Say.W("lead-percent", Math.Round(share)), names.At("/leads/list"));
    }

    private static List<LossReason> ReasonsOf(FunnelTally tally, LeadFilter doors) => [.. tally.Reasons.OrderBy(r => r.Reason == Funnel.Unknown).ThenByDescending(r => r.Leads)
        .Select(r => new LossReason(FunnelWords.Reason(r.Reason), r.Leads, r.Reason == Funnel.Unknown, (doors with { State = "lost", Reason = r.Reason }).At("/leads/list")))];

    private static FunnelSlice SliceOf(string text, FunnelCount count, LeadFilter doors) => new(
        text, count.Leads, doors.At("/leads/list"), count.Won, (doors with { State = "won" }).At("/leads/list"), count.Lost, (doors with { State = "lost" }).At("/leads/list"), count.Open,
        (doors with { State = "open" }).At("/leads/list"), count.Per100 is { } rate ? Say.W("lead-per-100", Math.Round(rate)) : null,
        count.Interval is { } i ? Say.W("lead-interval", Math.Round(100 * i.Low), Math.Round(100 * i.High)) : "", count.Per100 ?? 0);
}
