using System.CommandLine;
using FitCrm.Data;

namespace FitCrm.Retention.Sweeps;

/// <summary><c>fitcrm sweep [--as-of DATE] [--days N] [--dry-run]</c>.</summary>
internal static class SweepCommand
{
    public static Command Of(CommandHouse house)
    {
        var days = new Option<int>("--days") { Description = "Day by day, the last N days up to it", DefaultValueFactory = _ => 1 };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be, and leave nothing" };
        return house.Command("sweep", "Runs the retention engine as of a club-local date", async (typed, app, ct) =>
        {
            if (typed.GetValue(days) is < 1 or > Sweep.MostDays) throw new UsageException(new SweepDaysUnfit(typed.GetValue(days)).Text);
            if (!typed.GetValue(dry) && await SweepAhead.BesideServer(app, house.OptionsOf(typed), ct) is { } ahead) throw new CommandRefusedException(ahead.Text);
            var pump = app.GetRequiredService<OutboxPump>();
            await pump.Drain(ct);   // what happened before the sweep comes first
            var done = await app.GetRequiredService<Sweep>().Run(null, house.OptionsOf(typed).AsOf, typed.GetValue(days), typed.GetValue(dry), ct);
            if (done.Refused is { } no) throw new CommandRefusedException(no.Text);
            if (typed.GetValue(house.Json)) CommandHouse.Print(done.Value);
            else Tell(done.Value);
            return 0;
        }, days, dry);
    }

    private static void Tell(SweepReport report)
    {
        Console.Out.WriteLine($"{report.AsOf:yyyy-MM-dd}  {report.Evaluated} looked at, {report.Fired} touches fired, {report.ElapsedMs} ms");
        foreach (var (change, count) in report.StageChanges) Console.Out.WriteLine($"{count,8}  {change}");
        foreach (var (key, states) in report.Touches)
            Console.Out.WriteLine($"{key,-16} {string.Join("  ", states.Where(s => s.Value > 0).Select(s => $"{s.Key} {s.Value}"))}");
        foreach (var club in report.SilentFeeds) Console.Error.WriteLine(FitCrm.Kernel.Words.Of("Retention.feed-silent", club));
    }
}
