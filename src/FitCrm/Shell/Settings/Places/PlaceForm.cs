using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Settings.Places;

/// <summary>The form of a club and that of a closed day: fields with what was typed or what is so. The code of a club that is there stays: files and devices name it.</summary>
internal sealed class PlaceForm(Typed typed, Club? club)
{
    public IReadOnlyList<FormField> Fields(Refusal? no)
    {
        var (zone, currency) = (typed.Kept("timeZone", club?.TimeZone ?? "UTC"), typed.Kept("currency", club?.Currency ?? "EUR"));
        var fields = new List<FormField> { new("name", Say.W("club-name"), typed.Kept("name", club?.Name ?? "")) };
        if (club is null) fields.Add(new("code", Say.W("club-code"), typed.Kept("code", "")) { Hint = Say.W("club-code-hint") });
        fields.Add(new("timeZone", Say.W("first-run-zone"), zone) { Choices = PlaceChoices.Zones(zone), Hint = club is null ? null : Say.W("club-zone-hint") });
        fields.Add(new("currency", Say.W("first-run-currency"), currency) { Choices = PlaceChoices.Currencies(currency) });
        return fields.Mark(no);
    }

    public IReadOnlyList<FormField> HolidayFields(DateOnly today, Refusal? no) => new[]
    {
        typed.DayField("day", Say.W("closed-on"), today) with { Min = null, Max = null, Value = typed.Kept("day", "") },
        new FormField("holidayName", Say.W("closed-name"), typed.Kept("holidayName", "")) { Hint = Say.W("closed-name-hint") },
    }.Mark(no);

    /// <summary>What stands at the head of the page.</summary>
    public static string? Why(Refusal? no) => no is null ? null : no.Field is null ? Say.No(no) : Say.N("form-refused", 1);
}
