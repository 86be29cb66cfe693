using System.CommandLine;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Doctor;

/// <summary><c>doctor</c>: looks at everything the modules registered, and says what to do about each finding.</summary>
internal static class DoctorCommand
{
    public static Command Of(CommandHouse house) => house.Command("doctor", "Checks the database, the ledgers, the configuration and the clock", async (typed, app, ct) =>
    {
        var (findings, looked) = await Examine(app, ct);
        if (typed.GetValue(house.Json)) CommandHouse.Print(new { findings.Broken, findings.Warnings, Checked = looked });
        else Tell(findings, looked);
        return findings.Broken.Count > 0 ? 1 : 0;
    });

    /// <summary>Everything that is wrong, and what was looked at.</summary>
    public static async Task<(Findings Findings, IReadOnlyList<string> Checked)> Examine(IServiceProvider app, CancellationToken ct)
    {
        var (findings, looked) = (new Findings(), new List<string>());
        foreach (var checkup in app.GetServices<ICheckup>())
        {
            findings.Check = checkup.Name;
            await using var db = await app.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync(ct);
            await checkup.Look(db, findings, ct);
            looked.Add(checkup.Name);
        }
        return (findings, looked);
    }

    private static void Tell(Findings findings, IReadOnlyList<string> looked)
    {
        foreach (var (heading, found) in new[] { ("Data.doctor-broken", findings.Broken), ("Data.doctor-warning", findings.Warnings) })
            foreach (var finding in found) Console.Out.WriteLine(Words.Of(heading, finding.Check, finding.What, finding.Advice));
        Console.Out.WriteLine(Words.Of("Data.doctor-checked", string.Join(", ", looked), findings.Broken.Count, findings.Warnings.Count));
    }
}
