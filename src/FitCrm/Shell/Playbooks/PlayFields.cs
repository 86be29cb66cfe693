using System.Globalization;
using System.Text.Json.Nodes;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Playbooks;

/// <summary>The fields of a touch's editor, and the change that was typed into them. A field is named by its way in the touch.</summary>
internal sealed class PlayFields(TouchSketch touch, TextShelf shelf)
{
    /// <summary>The modes that this touch can have; one of another share stays to be chosen. Whom nobody may be kept from is never drawn for.</summary>
    public IReadOnlyList<string> Modes => touch.NeverHeld ? ["off", "always"] : [.. PlayWords.Modes.Append(touch.ModeKey).Distinct()];

    /// <summary>The fields place by place, with what was typed or what is so, and the refusal beside the one it belongs to.</summary>
    public IReadOnlyList<(string Told, IReadOnlyList<FormField> Fields)> Groups(Typed typed, Refusal? no) =>
        [.. touch.Places.Select(p => (p.Told, (IReadOnlyList<FormField>)[.. Fields(p).Select(f => Kept(f, typed, no))]))];

    /// <summary>What is to be written into the touch: only what differs. Refused: a mode that it cannot have, a wording that is not there for the channel.</summary>
    public Outcome<IReadOnlyDictionary<string, JsonNode?>> Read(Typed typed)
    {
        var changes = new Dictionary<string, JsonNode?>();
        var mode = typed.Kept("mode", touch.ModeKey);
        if (!Modes.Contains(mode)) return new ModeUnfit(mode);
        if (mode != touch.ModeKey) Put(changes, mode);
        foreach (var place in touch.Places)
        {
            var channel = Typed(typed, place, "channel", place.Channel);
            if (Typed(typed, place, "template", place.Template) is { } template && template != place.Template | channel != place.Channel && !shelf.Knows(PlayWords.TextOf(place.Lead, channel), template))
                return new WordingMissing(Name(place, "template"), Templates.NameOf(template), Say.W("text-for-" + PlayWords.TextOf(place.Lead, channel).ToString().ToLowerInvariant()).ToLower(CultureInfo.CurrentCulture));
            foreach (var (part, before) in new[] { ("channel", place.Channel), ("template", place.Template), ("owner", place.Owner) })
                if (before is not null && Typed(typed, place, part, before) is { } after && after != before) changes[Name(place, part)] = JsonValue.Create(after);
        }

        return changes;
    }

    private static void Put(Dictionary<string, JsonNode?> changes, string mode)
    {
        changes["mode"] = JsonValue.Create(mode.Split('-')[0]);
        changes["holdPercent"] = mode == "steady-20" ? JsonValue.Create(20) : null;
    }

    private IEnumerable<FormField> Fields(TouchPlace place)
    {
        if (place.Channel is { } channel) yield return new(Name(place, "channel"), Say.W("field-channel"), channel) { Choices = [.. PlayWords.Channels.Select(c => (c, PlayWords.Channel(c)))] };
        if (place.Template is { } template) yield return new(Name(place, "template"), Say.W("field-template"), template) { Choices = [.. Wordings(place).Append(template).Distinct().Select(k => (k, Templates.NameOf(k)))] };
        if (place.Owner is { } owner) yield return new(Name(place, "owner"), Say.W("field-owner"), owner) { Choices = [.. PlayWords.Owners.Append(owner).Distinct().Select(o => (o, PlayWords.Owner(o)))] };
    }

    private IEnumerable<string> Wordings(TouchPlace place) => place.Lead == Lead.Message
        ? shelf.Keys(TextFor.Email).Union(shelf.Keys(TextFor.Sms)) : shelf.Keys(PlayWords.TextOf(place.Lead, null));

    private static FormField Kept(FormField field, Typed typed, Refusal? no) => field with { Value = typed.Kept(field.Name, field.Value ?? ""), Error = no?.Field == field.Name ? Say.No(no) : null };

    private static string? Typed(Typed typed, TouchPlace place, string part, string? before) => before is null ? null : typed[Name(place, part)] ?? before;

    private static string Name(TouchPlace place, string part) => place.Path.Length == 0 ? part : place.Path + "/" + part;
}

/// <summary>The touch cannot have this mode.</summary>
internal sealed record ModeUnfit(string Mode) : Refusal("mode-unfit", "mode");

/// <summary>There is no wording of this name for the channel.</summary>
internal sealed record WordingMissing(string At, string Wording, string Channel) : Refusal("wording-missing", At)
{
    /// <inheritdoc/>
    public override object[] Named => [Wording, Channel];
}
