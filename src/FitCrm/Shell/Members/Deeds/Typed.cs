using System.Globalization;
using FitCrm.Kernel;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>What was typed into a form; nothing on the first look.</summary>
internal sealed class Typed(IFormCollection? form)
{
    /// <summary>A field, or null when it is empty.</summary>
    public string? this[string name] => form?[name].ToString() is { Length: > 0 } text ? text.Trim() : null;

    /// <summary>The id made when the form was opened, so that a doubled click saves once.</summary>
    public Guid Id => Guid.TryParse(this["id"], out var id) ? id : Guid.CreateVersion7();

    /// <summary>A day, or what is usual when nothing can be read.</summary>
    public DateOnly Day(string name, DateOnly usual) =>
        DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : usual;

    /// <summary>An id chosen from a list.</summary>
    public Guid? Chosen(string name) => Guid.TryParse(this[name], out var id) ? id : null;

    /// <summary>An amount typed in major units, a comma or a point for the decimals; null when it is none.</summary>
    public Money? Amount(string name, string currency)
    {
        if (!decimal.TryParse(this[name]?.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var major)) return null;
        for (var i = Money.DecimalsOf(currency); i > 0; i--) major *= 10m;
        return major == decimal.Truncate(major) && Math.Abs(major) < 1_000_000_000_000m ? new Money((long)major, currency) : null;
    }
}
