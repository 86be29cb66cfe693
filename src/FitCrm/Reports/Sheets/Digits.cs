using System.Globalization;
using FitCrm.Kernel;

namespace FitCrm.Reports.Sheets;

/// <summary>How a value stands in a file: the same digits in JSON, CSV and on paper, in no culture.</summary>
internal static class Digits
{
    /// <summary>Shares, rates and means are told to six decimals.</summary>
    public const int Decimals = 6;

    /// <summary>A number as files hold it.</summary>
    public static double? Round(double? value) => value is { } number ? Math.Round(number, Decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>A value as text; empty for nothing. Money is told in major units with the decimals of its currency.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Month month => month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Share share => Of(share.Value),
        double number => Round(number)!.Value.ToString("0.######", CultureInfo.InvariantCulture),
        Money money => money.Major.ToString("F" + Money.DecimalsOf(money.Currency), CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
