using FitCrm.Kernel;
using FitCrm.Messaging.Post;

namespace FitCrm.Messaging.Setup;

/// <summary>Makes the fields of a sheet: label and help stand in the words under the channel's and the field's name.</summary>
internal sealed class SheetFields(string channel)
{
    /// <summary>A field with its words.</summary>
    public ChannelField Field(string name, string kind, string value, bool optional = false, bool detail = false) => new(name, Words.Of($"Messaging.set-{channel}-{name}"), kind, value)
    {
        Help = Words.Knows($"Messaging.set-{channel}-{name}-help") ? Words.Of($"Messaging.set-{channel}-{name}-help") : null,
        Optional = optional,
        Detail = detail,
    };

    /// <summary>A secret; only whether one is kept is told.</summary>
    public ChannelField Secret(string name, bool kept, bool optional = false) => Field(name, "secret", "", optional) with { Kept = kept };

    /// <summary>One of several words.</summary>
    public ChannelField Choice(string name, string value, bool detail, params string[] choices) =>
        Field(name, "choice", value, false, detail) with { Choices = [.. choices.Select(c => (c, Words.Of($"Messaging.set-{channel}-{name}-{c}")))] };

    /// <summary>The sheet with how the channel behaves.</summary>
    public ChannelSheet Sheet(bool setUp, ChannelHealth? health, IReadOnlyList<ChannelField> fields) =>
        new(channel, Words.Of($"Messaging.set-{channel}"), Words.Of($"Messaging.set-{channel}-about"), setUp, fields)
        {
            Trouble = health?.Trouble,
            TroubleSince = health?.TroubleSince,
            LastTaken = health?.LastTaken,
            TestLabel = Words.Of($"Messaging.set-{channel}-test"),
        };
}

/// <summary>What was said of a channel, by name.</summary>
internal sealed class Said(IReadOnlyDictionary<string, string> values)
{
    /// <summary>A value; empty where nothing was said.</summary>
    public string this[string name] => values.TryGetValue(name, out var value) ? value.Trim() : "";

    /// <summary>A value, or what is usual where nothing was said.</summary>
    public string Or(string name, string usual) => this[name] is { Length: > 0 } value ? value : usual;

    /// <summary>The first name that the channel does not know, or null.</summary>
    public string? Stranger(IEnumerable<ChannelField> known) => values.Keys.FirstOrDefault(k => k != "preset" && !known.Any(f => f.Name == k));
}

internal sealed record SettingUnknown(string Name) : Refusal("field-not-taken", Name)
{
    public override object[] Named => [Name];
}

internal sealed record AddressNone() : Refusal("address-none");
