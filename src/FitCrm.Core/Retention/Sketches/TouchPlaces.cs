using FitCrm.Kernel;
using FitCrm.Retention.Playbooks;

namespace FitCrm.Retention.Sketches;

/// <summary>The places of a touch where a wording, an owner or a channel stands that the touch really uses.</summary>
internal static class TouchPlaces
{
    private static readonly Lead[] Handed = [Lead.Call, Lead.Task];

    public static IEnumerable<TouchPlace> Of(TouchPart part, TouchRule rule)
    {
        var lead = Leads(part.Lead, Lead.Message);
        var own = part.Opens.Where(o => o.Way?.Lead is null).ToList();   // openings that lead as the touch does
        if (Place("", lead, "", own.Count > 0 && lead == Lead.Message ? part.Channel ?? "email" : null,
            part.Opens.Any(o => o.Way?.Template is null) ? part.Template ?? part.Key : null, own.Exists(o => o.Way?.Owner is null) ? part.Owner ?? "manager" : null) is { } root) yield return root;
        foreach (var (i, opening) in part.Opens.Index())
            if (opening.Way is { } way && Place($"opens/{i}/way", Leads(way.Lead, lead), W("place-opening", rule.Openings[i].Occurrence, OpeningWords.Of(opening)), way.Channel, way.Template, way.Owner) is { } place) yield return place;
        foreach (var (i, variant) in part.Variants.Index())
            if (Place($"variants/{i}", Leads(variant.Lead, lead), W("place-variant", OpeningWords.Of(variant.If)), variant.Channel, variant.Template, variant.Owner) is { } place) yield return place;
        foreach (var (i, companion) in (part.Companions ?? []).Index())
        {
            var kind = Leads(companion.Kind, Lead.Prompt);
            var told = companion.OnOutcome is null ? W("place-companion") : W("place-after", companion.OnOutcome);
            if (Place($"companions/{i}", kind, told, kind == Lead.Message ? companion.Channel : null, companion.Template, companion.Owner) is { } place) yield return place;
        }
    }

    private static TouchPlace? Place(string path, Lead lead, string told, string? channel, string? template, string? owner)
    {
        if (!Handed.Contains(lead)) owner = null;
        return channel is null && template is null && owner is null ? null : new(path, lead, told, channel, template, owner);
    }

    private static Lead Leads(string? word, Lead above) => word is null ? above : Compiler.Word<Lead>(word, "channel to lead with");

    private static string W(string key, params object[] named) => Words.Of("Retention." + key, named);
}
