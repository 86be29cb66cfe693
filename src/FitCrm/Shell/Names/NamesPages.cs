using FitCrm.Reports;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Overview;
using FitCrm.Staff;

namespace FitCrm.Shell.Names;

/// <summary>The people behind every number of the figures.</summary>
internal static class NamesPages
{
    private const int Take = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/names/{behind}", Show).Needs(Right.SeeFigures, Reach.Club);

    private static async Task<IResult> Show(string behind, [AsParameters] Asked asked, FigurePlace place, RenewalReport report, NamesQuery query, CancellationToken ct)
    {
        var figure = Enum.GetValues<Behind>().Where(b => Ground.Key(b) == behind).Select(b => (Behind?)b).FirstOrDefault();
        if (figure is not { } wanted || await place.Choose(asked.Club, ct) is not { } ground) return Results.NotFound();
        var (from, to) = ground.FinalMonths(12);
        var question = (ground with { Moves = asked.Moves == true }).Ask(asked.From ?? from, asked.To ?? to);
        if (question.From > question.To) return Results.NotFound();
        var page = await report.Names(question, new NamesWanted(wanted) { By = asked.By, Value = asked.Value, First = asked.First, Reason = asked.Reason, After = asked.After, Take = Take }, ct);
        return Page.Of<NamesPage>(await query.Of(page, wanted, question, asked, ground, ct));
    }

    /// <summary>What the address holds.</summary>
    internal sealed record Asked(DateOnly? From, DateOnly? To, string? Club, string? By, string? Value, bool? First, string? Reason, string? After, int? Seen, bool? Moves);
}
