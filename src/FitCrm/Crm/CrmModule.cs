using FitCrm.Crm.Selling;
using FitCrm.Crm.Transfer;
using FitCrm.Crm.Work;
using FitCrm.Data;
using FitCrm.Membership;

namespace FitCrm.Crm;

/// <summary>Work of staff about members, and the leads who are to become some.</summary>
internal sealed class CrmModule : Module
{
    public override void Add(IServiceCollection services) => services.AddSingleton<TaskDesk>().AddSingleton<StaffWork>().AddSingleton<TaskRoster>().AddSingleton<SavedLists>().AddTimeline<TaskStory>().AddCheckup<CrmCheckup>()
        .AddTrail<StaffTask>(t => t.Touch != null && t.DoneOn == null).AddExport<TasksSheet>().AddImport<TasksImport>()
        .AddSingleton(_ => Funnel.Read(Seed.Text("funnel.json"))).AddSingleton<LeadOwners>().AddSingleton<LeadSteps>().AddSingleton<OpenLead>().AddSingleton<LeadVerbs>()
        .AddSingleton<LeadReader>().AddSingleton<LeadDesk>().AddTimeline<LeadStory>().AddExport<LeadsSheet>().AddImport<LeadsImport>()
        .AddHandler<ContractSold, LeadWinner>("crm.lead-winner").AddHandler<PeopleImported, LeadWinner>("crm.lead-winner").AddCheckup<LeadCheckup>();

    public override void Map(IEndpointRouteBuilder routes)
    {
        TaskEndpoint.Map(routes);
        LeadEndpoint.Map(routes);
    }
}
