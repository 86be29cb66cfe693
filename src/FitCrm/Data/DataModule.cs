using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitCrm.Data;

/// <summary>The lowest module: database, write queue, outbox, audit, health.</summary>
internal sealed class DataModule : Module
{
    public override void Add(IServiceCollection services) => services
        .AddProblemDetails().AddOpenApi("v1").AddServerWork<OutboxRunner>().AddSingleton<Once>()
        .Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true)
        .ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)));

    public override void Map(IEndpointRouteBuilder routes)
    {
        Health.Map(routes);
        routes.MapOpenApi().AllowAnonymous();
    }
}
