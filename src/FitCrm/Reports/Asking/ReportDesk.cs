using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Reports.Sheets;
using FitCrm.Staff;

namespace FitCrm.Reports.Asking;

/// <summary>Understands what was asked and finds the answer: the one way to a report for command, API and pages.</summary>
internal sealed class ReportDesk(IEnumerable<Document> documents, Clubs clubs, BusinessClock clock, Writes writes)
{
    private readonly List<Document> _documents = [.. documents.OrderBy(d => d.Name, StringComparer.Ordinal)];

    /// <summary>Names of all reports.</summary>
    public string Names => string.Join(", ", _documents.Select(d => d.Name));

    /// <summary>Answers, or refuses: an unknown name, club, dimension or format, a period upside down, a caller without the right. Taking people out is noted in the audit.</summary>
    public async Task<Outcome<Finding>> Find(Ask ask, CancellationToken ct)
    {
        if (_documents.FirstOrDefault(d => d.Name == ask.Name) is not { } document) return new ReportUnknown(ask.Name, Names);
        if (ask.Format is { } format && !Ask.Formats.Contains(format)) return new FormatUnknown(format, string.Join(", ", Ask.Formats));
        var understood = await Understand(ask, document, ct);
        if (understood.Refused is { } no) return no;
        if (document.Right == Right.ExportPeople) await Note("exported", ask, ct);
        return await document.Find(understood.Value, ct);
    }

    private async Task<Outcome<ReportQuestion>> Understand(Ask ask, Document document, CancellationToken ct)
    {
        var onlyOwn = document.TellsOwn && Caller.Current.ClubsWith(document.Right) is { Count: 0 };
        var chosen = await Chosen(ask, document.Right, onlyOwn ? Reach.Own : Reach.Club, ct);
        if (chosen.Refused is { } no) return no;
        var by = (ask.By ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (by.FirstOrDefault(b => !document.By.Contains(b)) is { } unknown) return new DimensionUnknown(unknown, string.Join(", ", document.By));
        if (ask.AsOf is { } known && PeriodUnlikely.Is(known)) return new PeriodUnlikely("asOf");
        var days = chosen.Value.Select(c => (Club: c.Id, Day: ask.AsOf ?? clock.In(c.Zone).Day)).ToList();
        var asOf = days.Min(d => d.Day);
        var to = ask.To ?? asOf;
        if (PeriodUnlikely.Is(to)) return new PeriodUnlikely("to");
        var from = ask.From ?? document.UsualFrom(to);
        if (from > to) return new PeriodUpsideDown(from, to);
        if (PeriodUnlikely.Is(from)) return new PeriodUnlikely("from");
        if (Unfit(ask, document) is { } uncompared) return uncompared;
        var question = new ReportQuestion
        {
            From = from, To = to, AsOf = asOf, Clubs = [.. days.Select(d => d.Club)], OwnOf = onlyOwn ? Caller.Current.UserId : null, By = by.Length == 0 ? document.By : [.. by.Distinct()],
            Compare = ask is { CompareFrom: { } first, CompareTo: { } last } ? (first, last) : null
        };
        return question.OnOwnDays(days) with { Moves = (ask.From is null && ask.To is null, ask.To is null) };
    }

    private static Refusal? Unfit(Ask ask, Document document) => ask switch
    {
        { CompareFrom: null, CompareTo: null } => null,
        _ when !document.Compares => new NotCompared(document.Name),
        { CompareFrom: null } => new CompareHalf("compareFrom"),
        { CompareTo: null } => new CompareHalf("compareTo"),
        { CompareFrom: { } from } when PeriodUnlikely.Is(from) => new PeriodUnlikely("compareFrom"),
        { CompareTo: { } to } when PeriodUnlikely.Is(to) => new PeriodUnlikely("compareTo"),
        { CompareFrom: { } from, CompareTo: { } to } when from > to => new PeriodUpsideDown(from, to) with { Field = "compareTo" },
        _ => null,
    };

    private async Task<Outcome<IReadOnlyList<Club>>> Chosen(Ask ask, Right right, Reach atLeast, CancellationToken ct)
    {
        if ((await clubs.All(ct)).Count == 0) return new NoClubYet();
        var asked = await clubs.AskedAll(ask.Club, right, ct, atLeast);
        if (asked.Refused is not { } no) return asked;
        if (no is ClubUnknown && await clubs.ByCode(ask.Club!, ct) is null) return no;
        await Note("denied", ask, ct);   // a club of others, or a right the caller has nowhere
        return new NotAllowed(right);
    }

    private Task Note(string action, Ask ask, CancellationToken ct) => writes.Run((db, _) =>
    {
        db.Note(action, "report " + ask.Name, null, new { ask.Format, ask.Club, ask.AsOf });
        return Task.CompletedTask;
    }, ct);
}
