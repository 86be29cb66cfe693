namespace FitCrm.Data;

/// <summary>Registration of import kinds.</summary>
public static class ImportKinds
{
    /// <summary>Adds a kind of rows that can be imported.</summary>
    public static IServiceCollection AddImport<TKind>(this IServiceCollection services)
        where TKind : ImportKind => services.AddTransient<ImportKind, TKind>();
}
