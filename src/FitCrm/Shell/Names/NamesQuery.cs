using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Reports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Names;

/// <summary>Turns a page of due cycles into a page of names: who, where in the cycle, when it ends, what became of it.</summary>
internal sealed class NamesQuery(IDbContextFactory<FitCrmDb> dbs)
{
    public async Task<NamesView> Of(Reports.NamesPage page, Behind behind, ReportQuestion question, NamesPages.Asked asked, Ground ground, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var standing = await PeopleNow.Of(db, [.. page.Lines.Select(l => l.Cycle.PersonId)], ct);
        var seen = asked.Seen ?? 0;
        var lead = Say.W("names-lead", Show.Day(question.From), Show.Day(question.To), ground.Name);
        var from = behind is Behind.Open or Behind.Due or Behind.Lost ? ("/overview?club=" + ground.Code, Say.W("overview")) : ("/renewals?club=" + ground.Code, Say.W("renewals"));
        return new(TitleOf(behind, asked), lead, from, Say.W("what-became"), [.. page.Lines.Select(l => RowOf(l, standing.GetValueOrDefault(l.Cycle.PersonId)))],
            page.Total == 0 ? "" : Say.W("range-of", Show.Count(seen + 1), Show.Count(seen + page.Lines.Count), Show.Count(page.Total)),
            seen > 0 ? Address(behind, asked, null, 0) : null,
            page.Next is { } next ? Address(behind, asked, next, seen + page.Lines.Count) : null);
    }

    private static string TitleOf(Behind behind, NamesPages.Asked asked)
    {
        var title = Say.W("behind-" + Ground.Key(behind));
        if (asked.First is { } first) title += " · " + Say.W(first ? "first-cycle" : "later-cycles");
        if (asked.Value is { } value) title += " · " + (value == RenewalTally.Unknown ? Say.W("unknown") : asked.By == Dimensions.Visits ? Say.W("visits-band", value) : value);
        if (asked.Reason is { } reason) title += " · " + ReasonWords.Of(reason);
        return title;
    }

    private static NameRow RowOf(DueLine line, PersonNow? now) =>
        new(line.Cycle.PersonId, line.Name, line.Plan ?? "", now?.Stage, line.Cycle.EndsOn == Terms.RollsOn ? Say.W("rolls-on") : Show.Day(line.Cycle.EndsOn), now?.Risk, WhyOf(line.Cycle));

    private static string WhyOf(DueCycle cycle) => cycle switch
    {
        { IsCancelled: true } => Say.W("was-cancelled", Show.Day(cycle.LostOn)),
        { RenewedBy: { } next, When: { } when } => Say.W("was-renewed", Show.Day(next.BoughtOn), Say.W("when-" + Ground.Key(when switch { RenewedWhen.Early => Behind.Early, RenewedWhen.OnTime => Behind.OnTime, _ => Behind.InGrace }))),
        { RejoinedOn: { } back } => Say.W("was-rejoined", Show.Day(back)),
        { IsLapsed: true, LossReason: { } reason } => Say.W("was-lapsed-because", ReasonWords.Of(reason)),
        { IsLapsed: true } => Say.W("was-lapsed"),
        _ => Say.W("not-yet"),
    };

    private static string Address(Behind behind, NamesPages.Asked asked, string? after, int seen)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("from", asked.From is null ? null : Show.Iso(asked.From)), ("to", asked.To is null ? null : Show.Iso(asked.To)), ("club", asked.Club), ("by", asked.By), ("value", asked.Value),
            ("first", asked.First?.ToString()), ("reason", asked.Reason), ("moves", asked.Moves == true ? "true" : null), ("after", after), ("seen", seen == 0 ? null : seen.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        return $"/names/{Ground.Key(behind)}?" + string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
    }
}
