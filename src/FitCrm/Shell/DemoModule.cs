using System.CommandLine;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Demo;

namespace FitCrm.Shell;

/// <summary>The invented club: by command, and by itself at the first start on an empty database.</summary>
internal sealed class DemoModule : Module
{
    /// <summary>What the first start makes.</summary>
    internal const int Members = 1200, Months = 24;

    public override void Add(IServiceCollection services) => services.AddSingleton<DemoClub>().AddSingleton<IFirstFill, FirstDemo>();

    public override IEnumerable<Command> Commands(CommandHouse house)
    {
        var members = new Option<int>("--members") { Description = "People in the register, members of today and of the past", DefaultValueFactory = _ => Members };
        var months = new Option<int>("--months") { Description = "Months since the clubs opened", DefaultValueFactory = _ => Months };
        var seed = new Option<ulong>("--seed") { Description = "The same seed and --as-of make the same club", DefaultValueFactory = _ => 1 };
        yield return house.Command("demo", "Makes an invented club with a history in an empty database", async (typed, services, ct) =>
        {
            var wish = DemoWish.Of(typed.GetValue(members), typed.GetValue(months), typed.GetValue(seed), Today(services.GetRequiredService<BusinessClock>()));
            if (wish.Refused is { } unfit) throw new UsageException(unfit.Text);
            var made = await services.GetRequiredService<DemoClub>().Make(wish.Value, ct);
            if (made.Refused is { } no) throw new CommandRefusedException(no.Text);
            if (typed.GetValue(house.Json)) CommandHouse.Print(new { made.Value.People, made.Value.Running, made.Value.Contracts, made.Value.Visits, made.Value.SignInFile });
            else CommandHouse.Say(Told(made.Value, wish.Value));
            return 0;
        }, members, months, seed);
    }

    /// <summary>The day a demo is told for where none is given: today in the first club of the cast.</summary>
    internal static DateOnly Today(BusinessClock clock) => clock.In(TimeZoneInfo.FindSystemTimeZoneById(Cast.Read(Seed.Text("cast.json")).Clubs[0].TimeZone)).Day;

    /// <summary>What was made and how to sign in.</summary>
    internal static string Told(DemoMade made, DemoWish wish) =>
        Words.Of("Shell.demo-made", made.People, made.Running, made.Contracts, made.Visits, wish.OpenedOn, wish.LastDay) + "\n\n"
        + Words.Of("Shell.demo-sign-in") + "\n" + made.SignIns + "\n" + Words.Of("Shell.demo-sign-ins-kept", made.SignInFile);
}

/// <summary>Fills an empty database at the first start, so that a stranger sees a club alive.</summary>
internal sealed class FirstDemo(DemoClub demo, BusinessClock clock, AppOptions options) : IFirstFill
{
    public async Task<string?> Fill(CancellationToken ct)
    {
        var file = SignInSheet.PathIn(options.DataFolder);
        if (!await demo.IsEmpty(ct)) return File.Exists(file) ? Words.Of("Shell.demo-sign-ins-kept", file) : null;
        var wish = DemoWish.Of(DemoModule.Members, DemoModule.Months, 1, DemoModule.Today(clock)).Value;
        var made = await demo.Make(wish, ct);
        return made.Refused is null ? DemoModule.Told(made.Value, wish) : null;
    }
}
