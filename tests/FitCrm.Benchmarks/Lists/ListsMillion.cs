namespace FitCrm.Benchmarks.Lists;

/// <summary>The list of members among a million: filters alone and together, dense and sparse, in each order, a later page.</summary>
internal sealed class ListsMillion : Scenario
{
    public override string Name => "lists-million";

    public override string About => "The slowest of fourteen filters of the members' page among a million people, against a raw scan of the names";

    public override async Task<Figure> Run(Run run, CancellationToken ct)
    {
        var people = run.Sized(1_000_000, 1000);
        var token = await MillionPeople.Make(run, people, ct);
        var scan = await Asked.Scan(run, ct);
        var (medians, hello) = await Asked.Each(run, token, Filters(MillionPeople.Today(TimeProvider.System.GetUtcNow())));
        return Asked.Of(people, medians, hello, scan);
    }

    private static IEnumerable<string> Filters(DateOnly today) =>
    [
        "/members", "/members?stage=renewal", "/members?stage=lost", "/members?risk=50", "/members?ends=30", "/members?seen=14", "/members?trainer=Trainer+7", "/members?club=NOR&stage=active-use&risk=75&sort=-risk",
        "/members?sort=-seen", "/members?sort=ends", $"/members?endsFrom={today:yyyy-MM-dd}&endsTo={today.AddDays(2):yyyy-MM-dd}&seen=90&risk=75&trainer=Trainer+9", "/members?q=anna&stage=renewal", "/members?q=garvi&risk=50&sort=-risk",
        "/members?tag=nobody-has-it",
    ];
}
