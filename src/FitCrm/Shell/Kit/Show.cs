using System.Globalization;
using FitCrm.Kernel;

namespace FitCrm.Shell.Kit;

/// <summary>How the pages write days, times, numbers and money, in the reader's culture.</summary>
public static class Show
{
    private const string Minus = "−";

    /// <summary>"8 Oct 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"8 October 2026".</summary>
    public static string LongDay(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"Thursday, 8 October 2026".</summary>
    public static string WeekDay(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"8 Oct", for a day whose year is clear.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);

    /// <summary>"Oct 26".</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yy", CultureInfo.CurrentCulture);

    /// <summary>"12:41", 24 hours.</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"2026-10-08", for the value of a date field.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether a text is a day as a date field holds it.</summary>
    public static bool IsIso(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>"1,179".</summary>
    public static string Count(long n) => n.ToString("N0", CultureInfo.CurrentCulture).Replace("-", Minus, StringComparison.Ordinal);

    /// <summary>A share (0…1) as "62.8 %".</summary>
    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.CurrentCulture) + "\u00a0%";

    /// <summary>A share (0…1) as "62.8", for an interval.</summary>
    public static string Points(double share) => (share * 100).ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>A length in percent of a drawing, as SVG wants it.</summary>
    public static string Svg(double percent) => Math.Clamp(percent, 0, 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>An amount with the sign of its own currency: "€1,286.40", "−€49.00".</summary>
    public static string Money(Money money)
    {
        var digits = FitCrm.Kernel.Money.DecimalsOf(money.Currency);
        var format = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        var sign = Sign(money.Currency);
        format.CurrencySymbol = sign.Length > 1 && format.CurrencyPositivePattern == 0 ? sign + "\u00a0" : sign;
        format.CurrencyDecimalDigits = digits;
        var text = Math.Abs(money.Major).ToString("C", format);
        return money.Amount < 0 ? Minus + text : text;
    }

    /// <summary>An amount in major units for a field that is typed into: "49.00".</summary>
    public static string Typed(Money money) =>
        money.Major.ToString("F" + FitCrm.Kernel.Money.DecimalsOf(money.Currency), CultureInfo.InvariantCulture);

    private static string Sign(string currency) => currency switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "RUB" => "₽",
        "UAH" => "₴",
        "KZT" => "₸",
        "INR" => "₹",
        "JPY" => "¥",
        "TRY" => "₺",
        "PLN" => "zł",
        "CZK" => "Kč",
        _ => currency,
    };
}
