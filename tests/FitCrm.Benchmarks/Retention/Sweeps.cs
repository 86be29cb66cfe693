namespace FitCrm.Benchmarks.Retention;

/// <summary>The sweep of a night: three in a hundred are due.</summary>
internal sealed class SweepDue : Scenario
{
    public override string Name => "sweep-due";

    public override string About => "A sweep of 1,000,000 members with 3 % due, against a raw scan of the members table";

    public override Task<Figure> Run(Run run, CancellationToken ct) => SweepLoad.Measure(run, due: 0.03, most: 4, ct);
}

/// <summary>The sweep after a change of the playbook: everybody is due.</summary>
internal sealed class SweepAll : Scenario
{
    // A hundred times the work of a usual night of which three in a hundred are due at four scans.
    private const double Most = 4 / 0.03;

    public override string Name => "sweep-all";

    public override string About => "A sweep of 1,000,000 members who are all due, against a raw scan of the members table";

    public override Task<Figure> Run(Run run, CancellationToken ct) => SweepLoad.Measure(run, due: 1, Math.Round(Most), ct);
}
