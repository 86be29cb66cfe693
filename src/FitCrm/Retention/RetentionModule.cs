using System.CommandLine;
using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Rosters;
using FitCrm.Retention.Rounds;
using FitCrm.Retention.Sweeps;
using FitCrm.Retention.Touching;
using FitCrm.Retention.Versions;
using FitCrm.Retention.Work;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention;

/// <summary>The retention engine at work: pulses kept by events, sweeps, touches that become work.</summary>
internal sealed class RetentionModule : Module
{
    private const string Keeper = "retention.pulse-keeper";

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<PlaybookShelf>().AddSingleton<Turns>().AddSingleton<Handout>().AddSingleton<NoAnswer>().AddSingleton<PulseDesk>().AddSingleton<PlaybookDesk>().AddSingleton<PromptDesk>()
            .AddSingleton(s => new Sweep(s.GetRequiredService<Writes>(), s.GetRequiredService<Clubs>(), s.GetRequiredService<BusinessClock>(),
                s.GetRequiredService<TimeProvider>(), s.GetRequiredService<Turns>(), s.GetRequiredService<PulseDesk>()))
            .AddSingleton(s => new PlaybookEditor(s.GetRequiredService<IDbContextFactory<FitCrmDb>>(), s.GetRequiredService<Clubs>(), s.GetRequiredService<Writes>(),
                s.GetRequiredService<PlaybookDesk>(), s.GetRequiredService<PlaybookShelf>()))
            .AddSingleton(s => new RetentionPast(s.GetRequiredService<Turns>(), s.GetRequiredService<Templates>()))
            .AddSingleton(s => new Standing(s.GetRequiredService<IDbContextFactory<FitCrmDb>>(), s.GetRequiredService<Turns>()))
            .AddSingleton(s => new TextFacts(s.GetRequiredService<IDbContextFactory<FitCrmDb>>(), s.GetRequiredService<Turns>()))
            .AddSingleton(s => new Arrivals(s.GetRequiredService<QuickReads>(), s.GetRequiredService<Writes>(), s.GetRequiredService<Turns>(), s.GetRequiredService<Templates>(),
                s.GetRequiredService<PromptDesk>()));
        services.AddSingleton<RoundBell>().AddSingleton<RoundGuards>().AddSingleton<RoundDesk>().AddSingleton<RoundBook>().AddSingleton<RoundHands>().AddTimeline<TouchStory>().AddServerWork<RoundWorker>().AddServerWork<RosterFill>();
        services.AddCheckup<RetentionCheckup>().AddTrail<Pulse>().AddTrail<StageChange>().AddTrail<TouchEntry>().AddTrail<Listed>();
        services.AddRepeated<NightWatch>("night-watch", NightWatch.Every);
        services.AddHandler<VisitRecorded, PulseKeeper>(Keeper);
        services.AddHandler<VisitUndone, PulseKeeper>(Keeper);
        services.AddHandler<VisitsImported, PulseKeeper>(Keeper);
        services.AddHandler<PersonJoined, PulseKeeper>(Keeper);
        services.AddHandler<PersonChanged, PulseKeeper>(Keeper);
        services.AddHandler<PeopleImported, PulseKeeper>(Keeper);
        services.AddHandler<ContractSold, PulseKeeper>(Keeper);
        services.AddHandler<ContractFrozen, PulseKeeper>(Keeper);
        services.AddHandler<ContractUnfrozen, PulseKeeper>(Keeper);
        services.AddHandler<ContractCancelled, PulseKeeper>(Keeper);
        services.AddHandler<PaymentTaken, PulseKeeper>(Keeper);
        services.AddHandler<ConsentChanged, PulseKeeper>(Keeper);
        services.AddHandler<MessageBounced, PulseKeeper>(Keeper);
        services.AddHandler<TaskDone, PulseKeeper>(Keeper);
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        RetentionEndpoint.Map(routes);
        PromptEndpoint.Map(routes);
    }

    public override IEnumerable<Command> Commands(CommandHouse house) => [SweepCommand.Of(house)];
}
