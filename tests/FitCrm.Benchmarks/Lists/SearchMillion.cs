namespace FitCrm.Benchmarks.Lists;

/// <summary>Finds people among a million by what is typed: a common name, a rare one, two words, another script, the end of a phone, a card, an address, nobody.</summary>
internal sealed class SearchMillion : Scenario
{
    private static readonly string[] Typed = ["anna", "anna kellerer", "иван", "дан", "דנה", "garvi", "m777777@mail.example", "00777", "C0777777", "fernini-4000", "nobodyatall"];

    public override string Name => "search-million";

    public override string About => "The slowest of eleven searches among a million people over the API, against a raw scan of the names";

    public override async Task<Figure> Run(Run run, CancellationToken ct)
    {
        var people = run.Sized(1_000_000, 1000);
        var token = await MillionPeople.Make(run, people, ct);
        var scan = await Asked.Scan(run, ct);
        var (medians, hello) = await Asked.Each(run, token, Typed.Select(t => $"/api/v1/members?search={Uri.EscapeDataString(t)}"));
        return Asked.Of(people, medians, hello, scan);
    }
}
