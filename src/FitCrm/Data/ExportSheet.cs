namespace FitCrm.Data;

/// <summary>One CSV file of an export that can be imported again: its kind and, where there are several clubs, the club's code.</summary>
/// <param name="Kind">The import kind that reads it.</param>
/// <param name="Club">Code of the club; null when there is only one.</param>
/// <param name="Columns">Names of the fields, as imports know them.</param>
/// <param name="Rows">The cells of each row: texts, days, numbers, yes or no; null is empty.</param>
public sealed record ExportPart(string Kind, string? Club, IReadOnlyList<string> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>What a module gives to an export. Registered with <see cref="ExportSheets.AddExport{T}"/>; lower modules first, so that the files are imported in their order.</summary>
public interface IExportSheet
{
    /// <summary>The files of this module, read from one unchanging view of the database.</summary>
    IAsyncEnumerable<ExportPart> Parts(FitCrmDb db, CancellationToken ct);
}

/// <summary>Registration of export sheets.</summary>
public static class ExportSheets
{
    /// <summary>Adds files to the export.</summary>
    public static IServiceCollection AddExport<T>(this IServiceCollection services)
        where T : class, IExportSheet => services.AddTransient<IExportSheet, T>();
}
