using FitCrm.Attendance.CheckIns;
using FitCrm.Data;

namespace FitCrm.Attendance;

/// <summary>Visits and check-ins.</summary>
internal sealed class AttendanceModule : Module
{
    public override void Add(IServiceCollection services) => services.AddSingleton(new DoorPolicy());
}
