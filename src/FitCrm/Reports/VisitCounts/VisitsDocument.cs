using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Reports.Facts;
using FitCrm.Reports.Sheets;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.VisitCounts;

/// <summary>report visits: visits and visitors by club and day, and their sums by month and day of the week.</summary>
internal sealed class VisitsDocument(IDbContextFactory<FitCrmDb> dbs) : Document
{
    public override string Name => "visits";

    public override Right Right => Right.SeeRetention;

    public override int UsualDays => 30;

    public override async Task<Finding> Find(ReportQuestion question, CancellationToken ct)
    {
        var labels = await Labels.Read(dbs, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var period = question.ByDay().Select(part => Of(db, part)).Aggregate(Queryable.Concat);
        var days = await period.GroupBy(v => new { v.On, v.ClubId })
            .Select(g => new Day(g.Key.On, g.Key.ClubId, g.Count(), g.Count(v => v.Kind == VisitKind.Class), g.Select(v => v.PersonId).Distinct().Count()))
            .ToListAsync(ct);
        var visitors = await period.Select(v => v.PersonId).Distinct().CountAsync(ct);
        var shape = Figure.Head(question);
        (shape["visits"], shape["classes"], shape["visitors"]) = (days.Sum(d => d.Visits), days.Sum(d => d.Classes), visitors);
        shape["months"] = Figure.Of(days.GroupBy(d => Digits.Of(d.On)[..7]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Sum));
        shape["weekdays"] = Figure.Of(days.GroupBy(d => d.On.DayOfWeek).OrderBy(g => ((int)g.Key + 6) % 7)
            .Select(g => KeyValuePair.Create(g.Key.ToString().ToLowerInvariant(), g.Sum(d => d.Visits))));
        return new() { Name = Name, Question = question, Figures = shape, Rows = new(["date", "club", "visits", "classes", "visitors"], Rows(days, labels)) };
    }

    private static IQueryable<VisitRow> Of(FitCrmDb db, ReportQuestion part) => Visits.Rows(db).Where(v => part.Clubs.Contains(v.ClubId) && v.On >= part.From && v.On <= part.LastDay);

    private static KeyValuePair<string, int> Sum(IGrouping<string, Day> days) => KeyValuePair.Create(days.Key, days.Sum(d => d.Visits));

    private static IAsyncEnumerable<object?[]> Rows(List<Day> days, Labels labels) => days
        .Select(d => new object?[] { d.On, labels.Club(d.ClubId), d.Visits, d.Classes, d.Visitors })
        .OrderBy(r => (DateOnly)r[0]!).ThenBy(r => (string?)r[1], StringComparer.Ordinal).ToAsyncEnumerable();

    private sealed record Day(DateOnly On, Guid ClubId, int Visits, int Classes, int Visitors);
}
