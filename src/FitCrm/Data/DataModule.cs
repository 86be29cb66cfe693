namespace FitCrm.Data;

/// <summary>The lowest module: database, write queue, outbox, audit, health.</summary>
internal sealed class DataModule : Module
{
    public override void Add(IServiceCollection services) => services.AddProblemDetails().AddServerWork<OutboxRunner>();

    public override void Map(IEndpointRouteBuilder routes) => Health.Map(routes);
}
