using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Messaging;

/// <summary>One setting of a channel, as a page draws it.</summary>
/// <param name="Name">Its name in a save.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Kind"><c>text</c>, <c>area</c> (several lines), <c>number</c>, <c>email</c>, <c>url</c>, <c>choice</c> or <c>secret</c>.</param>
/// <param name="Value">What it is now, or what is usual; always empty for a secret.</param>
public sealed record ChannelField(string Name, string Label, string Kind, string Value)
{
    /// <summary>What to write there, in a sentence; null where the label says it.</summary>
    public string? Help { get; init; }

    /// <summary>Only for a secret: one is kept. Left empty in a save, it stays.</summary>
    public bool Kept { get; init; }

    /// <summary>May stay empty.</summary>
    public bool Optional { get; init; }

    /// <summary>Only for those who know their provider's papers: a page may fold these away.</summary>
    public bool Detail { get; init; }

    /// <summary>What can be chosen: the value and its words.</summary>
    public IReadOnlyList<(string Value, string Text)> Choices { get; init; } = [];
}

/// <summary>A usual description of a provider: values for some of the fields.</summary>
/// <param name="Key">Named in a save as <c>preset</c>: its values then stand where the save says nothing.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Values">By the name of the field.</param>
public sealed record ChannelPreset(string Key, string Name, IReadOnlyDictionary<string, string> Values);

/// <summary>A club's channel as one page shows any of them.</summary>
/// <param name="Key"><c>email</c>, <c>sms</c> or <c>telegram</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="About">What it is and where to begin, in a sentence or two.</param>
/// <param name="SetUp">Whether the club has it.</param>
/// <param name="Fields">Its settings, in the order to show them.</param>
public sealed record ChannelSheet(string Key, string Name, string About, bool SetUp, IReadOnlyList<ChannelField> Fields)
{
    /// <summary>Usual descriptions to begin with; none for most channels.</summary>
    public IReadOnlyList<ChannelPreset> Presets { get; init; } = [];

    /// <summary>The provider's last words while it does not work; null while it does.</summary>
    public string? Trouble { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? TroubleSince { get; init; }

    /// <summary>When it last took a message.</summary>
    public DateTimeOffset? LastTaken { get; init; }

    /// <summary>What to enter for a test message: an address, a number, a chat.</summary>
    public string TestLabel { get; init; } = "";

    /// <summary>Something worth knowing now, such as the name of the bot; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether its provider is given an address of ours with a secret in it (<see cref="IChannelSettings.NewAddress"/>).</summary>
    public bool HasAddress { get; init; }
}

/// <summary>What became of a test message.</summary>
/// <param name="Sent">Whether the provider took it.</param>
/// <param name="Reply">Its words.</param>
/// <param name="Size">Only for a text message: how long it was on the wire.</param>
public sealed record ChannelTried(bool Sent, string Reply, SmsSize? Size = null);

/// <summary>The settings of one channel, for a page and for the API alike. The caller has asked for the right (<see cref="Right.ManageAccess"/>) in the club.</summary>
public interface IChannelSettings
{
    /// <summary>The channel's word in addresses: <c>email</c>, <c>sms</c>, <c>telegram</c>.</summary>
    string Key { get; }

    /// <summary>How it stands in a club.</summary>
    Task<ChannelSheet> Show(Club club, CancellationToken ct);

    /// <summary>Looks at what was said, asks the provider where that is needed, and answers with the job that saves it. Refused at the field to mend. An empty secret keeps the present one.</summary>
    Task<Outcome<Func<FitCrmDb, CancellationToken, Task<Outcome<ChannelSheet>>>>> Prepare(Club club, IReadOnlyDictionary<string, string> said, CancellationToken ct);

    /// <summary>Sends a test message at once and tells what the provider said. Refused without a channel, and while the business day is not today.</summary>
    Task<Outcome<ChannelTried>> Try(Club club, string to, CancellationToken ct);

    /// <summary>Makes a new address of ours for the provider's reports, inside a write job; the one before works no more. Shown once. Refused where the channel has none.</summary>
    Task<Outcome<string>> NewAddress(FitCrmDb db, Club club, CancellationToken ct);
}
