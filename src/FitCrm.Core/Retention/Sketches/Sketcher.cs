using System.Text.Json;
using FitCrm.Kernel;
using FitCrm.Retention.Playbooks;

namespace FitCrm.Retention.Sketches;

/// <summary>Draws a playbook: each touch along a cycle of twelve months, its conditions in words, what can be changed of it.</summary>
internal static class Sketcher
{
    public static IReadOnlyList<TouchSketch> Of(Playbook book)
    {
        var (file, usual) = (book.File, Playbook.Default.File);
        var axis = new CycleAxis(book.Stages);
        return [.. file.Touches.Select((part, i) => Of(part, book.Touches[i], axis, Same(file, usual, part) ? Words.Of("Retention.when-" + part.Key) : null))];
    }

    private static TouchSketch Of(TouchPart part, TouchRule rule, CycleAxis axis, string? when) => new()
    {
        Number = part.Number,
        Key = part.Key,
        Mode = rule.Mode.ToString().ToLowerInvariant(),
        HoldPercent = rule.HoldPercent,
        NeverHeld = rule.NeverHeld,
        When = when ?? string.Join("; ", part.Opens.Select(OpeningWords.Of)),
        Purpose = part.Purpose,
        Evidence = part.Evidence,
        Leads = [.. rule.Openings.SelectMany(o => new[] { o.Delivery.Lead }.Concat(o.Delivery.Companions.Select(c => c.Kind))).Distinct()],
        Marks = [.. rule.Openings.SelectMany(axis.Marks).Distinct()],
        Places = [.. TouchPlaces.Of(part, rule)],
    };

    // The words that were written for the default hold as long as it opens as the default does.
    private static bool Same(PlaybookFile file, PlaybookFile usual, TouchPart part) => usual.Touches.FirstOrDefault(t => t.Key == part.Key) is { } before
        && file.Stages == usual.Stages && (part.Gate, part.Long) == (before.Gate, before.Long)
        && JsonSerializer.Serialize(part.Opens.Select(o => o with { Way = null })) == JsonSerializer.Serialize(before.Opens.Select(o => o with { Way = null }));
}
