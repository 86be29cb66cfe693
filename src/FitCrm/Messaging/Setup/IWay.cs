using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Messaging.Setup;

/// <summary>A way that the API sets up by named values: the page's seam and what a page does not need.</summary>
internal interface IWay : IChannelSetup
{
    /// <summary>Looks at what was said, asks the provider where that is needed, and answers with the job that saves it. Refused at the field to mend; an empty secret keeps the present one.</summary>
    Task<Outcome<Func<FitCrmDb, CancellationToken, Task<Outcome<WayTold>>>>> Prepare(Club club, IReadOnlyDictionary<string, string> said, CancellationToken ct);

    /// <summary>How it stands in a club.</summary>
    Task<WayTold> Tell(FitCrmDb db, Club club, CancellationToken ct);
}

/// <summary>A usual description of a provider: values for some of the settings, by name.</summary>
internal sealed record Preset(string Key, string Name, IReadOnlyDictionary<string, string> Values);

/// <summary>A way as the API tells it: every setting but the secrets. <paramref name="Bot"/>: the name of a bot. <paramref name="Presets"/>: descriptions to begin with.</summary>
internal sealed record WayTold(
    string Channel, bool SetUp, IReadOnlyDictionary<string, string> Settings, bool HasSecret, string? Bot, string? Trouble, DateTimeOffset? TroubleSince, DateTimeOffset? LastTaken, IReadOnlyList<Preset> Presets);

/// <summary>What was said of a way, by name.</summary>
internal sealed class Said(IReadOnlyDictionary<string, string> values)
{
    /// <summary>A value; empty where nothing was said.</summary>
    public string this[string name] => values.TryGetValue(name, out var value) ? value.Trim() : "";

    /// <summary>A value, or what is usual where nothing was said.</summary>
    public string Or(string name, string usual) => this[name] is { Length: > 0 } value ? value : usual;

    /// <summary>The first name that the way does not know, or null.</summary>
    public string? Stranger(IEnumerable<ChannelField> known) => values.Keys.FirstOrDefault(k => !known.Any(f => f.Name == k));
}

internal sealed record SettingUnknown(string Name) : Refusal("field-not-taken", Name)
{
    public override object[] Named => [Name];
}
