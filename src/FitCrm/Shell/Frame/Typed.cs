using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Frame;

/// <summary>What was typed into a form; nothing on the first look. What cannot be read is refused beside its field and never replaced by what is usual.</summary>
internal sealed class Typed(IFormCollection? form)
{
    // A day further away than this from what is usual is a slip of the keys; nearer ones each deed judges itself.
    private const int YearsAway = 10;

    /// <summary>A field, or null when it is empty.</summary>
    public string? this[string name] => form?[name].ToString() is { Length: > 0 } text ? text.Trim() : null;

    /// <summary>The id made when the form was opened, so that a doubled click saves once.</summary>
    public Guid Id => Guid.TryParse(this["id"], out var id) ? id : Guid.CreateVersion7();

    /// <summary>A field as it was typed, an empty one too; what is usual on the first look.</summary>
    public string Kept(string name, string usual) => form is null || !form.ContainsKey(name) ? usual : form[name].ToString();

    /// <summary>A day; what is usual on the first look. Refuses what is no day, and one more than ten years from what is usual.</summary>
    public Outcome<DateOnly> Day(string name, DateOnly usual)
    {
        if (form is null || !form.ContainsKey(name)) return usual;
        if (!DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DayUnclear(name);
        return day < usual.AddYears(-YearsAway) || day > usual.AddYears(YearsAway) ? new DayUnlikely(name, usual.AddYears(-YearsAway), usual.AddYears(YearsAway)) : day;
    }

    /// <summary>The field of a day, with what was typed kept and the days that are taken as its bounds.</summary>
    public FormField DayField(string name, string label, DateOnly usual) =>
        new(name, label, Kept(name, Show.Iso(usual))) { Type = "date", Min = Show.Iso(usual.AddYears(-YearsAway)), Max = Show.Iso(usual.AddYears(YearsAway)) };

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

/// <summary>What was typed is no day.</summary>
internal sealed record DayUnclear(string Name) : Refusal("day-unclear", Name);

/// <summary>A day too far from today to be meant.</summary>
internal sealed record DayUnlikely(string Name, DateOnly From, DateOnly To) : Refusal("day-unlikely", Name)
{
    /// <inheritdoc/>
    public override object[] Named => [Show.Day(From), Show.Day(To)];
}
