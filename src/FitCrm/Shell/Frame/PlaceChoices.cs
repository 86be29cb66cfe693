using System.Globalization;

namespace FitCrm.Shell.Frame;

/// <summary>What a form about a club offers: time zones and currencies, with the one that is chosen whatever it is.</summary>
internal static class PlaceChoices
{
    private static readonly string[] Usual = ["EUR", "USD", "GBP", "CHF", "PLN", "CZK", "SEK", "NOK", "DKK", "HUF", "RON", "UAH", "RUB", "KZT", "TRY", "INR", "JPY", "IDR", "CAD", "AUD", "BRL", "MXN", "ZAR"];

    /// <summary>Every zone of the world by its place.</summary>
    public static List<(string Value, string Text)> Zones(string? chosen) => [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId && (z.Id.Contains('/', StringComparison.Ordinal) || z.Id == "UTC"))
        .Select(z => z.Id).Append(chosen).Where(id => !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(id => (id, id.Replace('_', ' ')))];

    /// <summary>Usual currencies.</summary>
    public static List<(string Value, string Text)> Currencies(string? chosen) =>
        [.. Usual.Append(chosen?.Trim().ToUpper(CultureInfo.InvariantCulture)).OfType<string>().Where(c => c.Length > 0).Distinct().Select(c => (c, c))];
}
