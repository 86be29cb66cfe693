using FitCrm.Attendance.CheckIns;
using FitCrm.Attendance.Exports;
using FitCrm.Attendance.Imports;
using FitCrm.Attendance.Stories;
using FitCrm.Data;
using FitCrm.Membership;

namespace FitCrm.Attendance;

/// <summary>Visits and check-ins.</summary>
internal sealed class AttendanceModule : Module
{
    public override void Add(IServiceCollection services) => services.AddSingleton(new DoorPolicy()).AddSingleton<CheckInDesk>().AddSingleton<DeskBook>().AddImport<VisitsImport>().AddExport<VisitsSheet>().AddCheckup<AttendanceCheckup>().AddTimeline<VisitStory>();

    public override void Map(IEndpointRouteBuilder routes)
    {
        CheckInEndpoint.Map(routes);
        MemberCodeEndpoint.Map(routes);
    }
}
