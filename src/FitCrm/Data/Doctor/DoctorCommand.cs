using System.CommandLine;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Doctor;

/// <summary><c>doctor</c>: looks at everything the modules registered, and says what to do about each finding.</summary>
internal static class DoctorCommand
{
    public static Command Of(CommandHouse house)
    {
        var command = new Command("doctor", "Checks the database, the ledgers, the configuration and the clock");
        command.SetAction((typed, ct) => Run(house, CommandHouse.Existing(house.OptionsOf(typed)), typed.GetValue(house.Json), ct));
        return command;
    }

    /// <summary>Everything that is wrong, and what was looked at; or only what is quick to see. A file too damaged to be read further ends the look.</summary>
    public static async Task<(Findings Findings, IReadOnlyList<string> Checked)> Examine(IServiceProvider app, CancellationToken ct, bool quickOnly = false)
    {
        var (findings, looked) = (new Findings(), new List<string>());
        foreach (var checkup in app.GetServices<ICheckup>().Where(c => c.IsQuick || !quickOnly))
        {
            findings.Check = checkup.Name;
            await using var db = await app.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync(ct);
            try
            {
                await checkup.Look(db, findings, ct);
            }
            catch (Exception fell) when (SqliteFile.IsDamage(fell))
            {
                findings.Mend("Data.doctor-damaged", fell.Message);
                break;
            }
            looked.Add(checkup.Name);
        }
        return (findings, looked);
    }

    private static async Task<int> Run(CommandHouse house, AppOptions options, bool json, CancellationToken ct)
    {
        int? told = null;
        try
        {
            return await house.Open(options, async app =>
            {
                var (findings, looked) = await Examine(app, ct);
                told = Answer(findings, looked, json);
                return told.Value;
            }, ct);
        }
        catch (Exception fell) when (SqliteFile.IsDamage(fell))
        {
            // Damaged so that it does not even open, or that the work after the look falls over it.
            var findings = new Findings { Check = "database" };
            findings.Mend("Data.doctor-damaged", fell.Message);
            return told ?? Answer(findings, [findings.Check], json);
        }
    }

    private static int Answer(Findings findings, IReadOnlyList<string> looked, bool json)
    {
        if (json) CommandHouse.Print(new { findings.Broken, findings.Warnings, Checked = looked });
        else Tell(findings, looked);
        return findings.Broken.Count > 0 ? 1 : 0;
    }

    private static void Tell(Findings findings, IReadOnlyList<string> looked)
    {
        foreach (var (heading, found) in new[] { ("Data.doctor-broken", findings.Broken), ("Data.doctor-warning", findings.Warnings) })
            foreach (var finding in found) Console.Out.WriteLine(Words.Of(heading, finding.Check, finding.What, finding.Advice));
        Console.Out.WriteLine(Words.Of("Data.doctor-checked", string.Join(", ", looked), findings.Broken.Count, findings.Warnings.Count));
    }
}
