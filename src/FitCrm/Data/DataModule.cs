namespace FitCrm.Data;

/// <summary>The lowest module: database, write queue, outbox, audit.</summary>
internal sealed class DataModule : Module
{
    public override void Add(IServiceCollection services) => services.AddProblemDetails();
}
