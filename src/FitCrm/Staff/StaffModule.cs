using FitCrm.Data;

namespace FitCrm.Staff;

/// <summary>Users, roles, clubs, sign-in.</summary>
internal sealed class StaffModule : Module
{
    public override void Add(IServiceCollection services) => services.AddSingleton<Clubs>();
}
