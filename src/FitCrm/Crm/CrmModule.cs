using FitCrm.Crm.Transfer;
using FitCrm.Crm.Work;
using FitCrm.Data;
using FitCrm.Membership;

namespace FitCrm.Crm;

/// <summary>Work of staff about members.</summary>
internal sealed class CrmModule : Module
{
    public override void Add(IServiceCollection services) => services.AddSingleton<TaskDesk>().AddSingleton<StaffWork>().AddTimeline<TaskStory>().AddCheckup<CrmCheckup>()
        .AddTrail<StaffTask>(t => t.Touch != null && t.DoneOn == null).AddExport<TasksSheet>().AddImport<TasksImport>();

    public override void Map(IEndpointRouteBuilder routes) => TaskEndpoint.Map(routes);
}
