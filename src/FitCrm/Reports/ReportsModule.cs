using System.CommandLine;
using FitCrm.Data;
using FitCrm.Reports.Asking;
using FitCrm.Reports.Attritions;
using FitCrm.Reports.Facts;
using FitCrm.Reports.Funnels;
using FitCrm.Reports.Members;
using FitCrm.Reports.Paper;
using FitCrm.Reports.Pipelines;
using FitCrm.Reports.Renewals;
using FitCrm.Reports.Sheets;
using FitCrm.Reports.Survivals;
using FitCrm.Reports.Touches;
using FitCrm.Reports.VisitCounts;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports;

/// <summary>Figures out of facts with dates: read only.</summary>
internal sealed class ReportsModule : Module
{
    public override void Add(IServiceCollection services) => services
        .AddSingleton<PeopleReader>()
        .AddSingleton<DueReader>()
        .AddSingleton<FiguresKept>()
        .AddSingleton(s => new RenewalReport(s.GetRequiredService<IDbContextFactory<FitCrmDb>>(), s.GetRequiredService<DueReader>(), s.GetRequiredService<FiguresKept>()))
        .AddSingleton(s => new AttritionReport(s.GetRequiredService<PeopleReader>(), s.GetRequiredService<FiguresKept>()))
        .AddSingleton(s => new PipelineReport(s.GetRequiredService<IDbContextFactory<FitCrmDb>>(), s.GetRequiredService<DueReader>()))
        .AddSingleton(s => new FunnelReport(s.GetRequiredService<IDbContextFactory<FitCrmDb>>(), s.GetRequiredService<Crm.Funnel>()))
        .AddSingleton(s => new SurvivalReport(s.GetRequiredService<PeopleReader>(), s.GetRequiredService<FiguresKept>()))
        .AddSingleton<Document, RenewalsDocument>()
        .AddSingleton<Document, SurvivalDocument>()
        .AddSingleton<Document, AttritionDocument>()
        .AddSingleton<Document, PipelineDocument>()
        .AddSingleton<Document, FunnelDocument>()
        .AddSingleton<Document, MembersDocument>()
        .AddSingleton<Document, VisitsDocument>()
        .AddSingleton<Document, TouchesDocument>()
        .AddSingleton(new PrintingBrowser(Environment.GetEnvironmentVariable(PrintingBrowser.Variable)))
        .AddSingleton<Press>()
        .AddSingleton<ReportWriter>()
        .AddSingleton<ReportDesk>();

    public override void Map(IEndpointRouteBuilder routes) => ReportEndpoint.Map(routes);

    public override IEnumerable<Command> Commands(CommandHouse house) => [ReportCommand.Of(house)];
}
