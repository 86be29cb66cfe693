using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Live;

/// <summary>News for open pages.</summary>
internal sealed class LiveModule : Module
{
    public override void Add(IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<LiveConnections>().AddServerWork<LiveWatch>().AddNews<DeskChanged, LiveNews>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHub<LiveHub>("/live").NeedsSignIn();
        routes.ServiceProvider.GetRequiredService<NodeWire>().Listen(routes.ServiceProvider.GetRequiredService<LiveNews>().FromElsewhere);
    }
}
