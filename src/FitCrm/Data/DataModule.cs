using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using FitCrm.Data.Backups;
using FitCrm.Data.Doctor;
using FitCrm.Data.Exports;
using FitCrm.Data.Files;
using FitCrm.Data.Imports;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>The lowest module: database, write queue, outbox, audit, health, files.</summary>
internal sealed class DataModule : Module
{
    public override void Add(IServiceCollection services) => services
        .AddProblemDetails().AddOpenApi("v1", ApiDescription.Set).AddServerWork<ServerMark>().AddServerWork<OutboxRunner>().AddRepeated<OutboxJob>("outbox", OutboxJob.Every).AddSingleton<Once>().AddSingleton(s => new ChangeClock(s.GetRequiredService<IDbContextFactory<FitCrmDb>>())).AddSingleton<JobBook>().AddSingleton<HouseHealth>().AddSingleton<ParkedEvents>()
        .AddSingleton<ImportBell>().AddSingleton<ImportFiles>().AddSingleton<ImportReading>().AddSingleton<ImportBook>().AddSingleton<UndoWork>().AddSingleton<ImportWork>()
        .AddServerWork<ImportRunner>().AddRepeated<ImportClearing>("imports-clearing", ImportClearing.Every)
        .AddCheckup<DatabaseCheckup>().AddCheckup<OutboxCheckup>().AddCheckup<AuditCheckup>().AddCheckup<MachineCheckup>().AddCheckup<BackupCheckup>()
        .Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true)
        .ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            o.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;   // a field that does nothing is a mistake of the caller, who should hear of it
        });

    public override IEnumerable<Command> Commands(CommandHouse house) => [ImportCommand.Of(house), .. BackupCommands.Of(house), ExportCommand.Of(house), DoctorCommand.Of(house)];

    public override void Map(IEndpointRouteBuilder routes)
    {
        Health.Map(routes);
        routes.MapOpenApi().AllowAnonymous();
    }
}
