namespace FitCrm;

/// <summary>What the first call of a program has to make, made on another core while the database is made ready.</summary>
internal static class WarmUp
{
    /// <summary>Makes the endpoints, each of which compiles its handler's binding, and keeps them as they are.</summary>
    public static void Endpoints(IEndpointRouteBuilder routes)
    {
        var made = routes.DataSources.SelectMany(s => s.Endpoints).ToList();
        routes.DataSources.Clear();
        routes.DataSources.Add(new DefaultEndpointDataSource(made));
    }
}
