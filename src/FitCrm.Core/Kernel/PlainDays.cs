using System.Globalization;

namespace FitCrm.Kernel;

/// <summary>Writes days as yyyy-MM-dd and instants in UTC where a sentence asks for no other form; everything else as the reader's culture does.</summary>
internal sealed class PlainDays : IFormatProvider, ICustomFormatter
{
    public static readonly PlainDays Instance = new();

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.CurrentCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        DateOnly day when format is null => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at when format is null => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(format, CultureInfo.CurrentCulture),
        _ => arg?.ToString() ?? "",
    };
}
