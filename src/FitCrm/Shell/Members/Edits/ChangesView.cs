using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Edits;

/// <summary>What was changed about a person, newest first.</summary>
public sealed record ChangesView(Guid Id, string Person, IReadOnlyList<ChangeLine> Lines, string? Newest, string? Older, string? Field)
{
    internal static ChangesView Of(Guid id, string person, Page<PersonChange> changes, string? field, bool older, TimeZoneInfo zone)
    {
        var more = field is null ? "" : "field=" + Uri.EscapeDataString(field) + "&";
        return new(id, person, [.. changes.Items.Select(c => new ChangeLine(WhenOf(c.At, zone), c.Who, LabelOf(c), TextOf(c, c.Before), TextOf(c, c.After)))],
            older ? $"/members/{id}/changes?{more}" : null, changes.Next is { } next ? $"/members/{id}/changes?{more}before={Uri.EscapeDataString(next)}" : null, field);
    }

    private static string WhenOf(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = ClubTime.At(at, zone);
        return Show.Day(local.Day) + ", " + Show.Clock(local.Clock);
    }

    private static string LabelOf(PersonChange c) => !c.IsExtra && Words.Knows("Shell.about-" + c.Field) ? Say.W("about-" + c.Field) : c.Field;

    private static string TextOf(PersonChange c, string? value) => value is null ? "–"
        : c.Field is "birthday" or "joinedOn" && DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var day) ? Show.Day(day)
        : c.Field == "source" && !c.IsExtra ? FunnelWords.Source(value)
        : c.Field == "sex" && Words.Knows("Shell.sex-" + value.ToLowerInvariant()) ? Say.W("sex-" + value.ToLowerInvariant()) : value;
}

/// <summary>One change of one field.</summary>
public sealed record ChangeLine(string When, string Who, string Field, string Before, string After);
