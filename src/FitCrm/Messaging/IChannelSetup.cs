using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Messaging;

/// <summary>A way out of the house as an administrator sets it up for a club and tries it. Each way registers its own; the page shows a card for each.
/// Words of a way with the key <c>email</c>: <c>Messaging.channel-email</c> (its name), <c>…-email-lead</c>, <c>…-email-to</c> (where a test goes), and for each field <c>…-email-FIELD</c> and, if wanted, <c>…-email-FIELD-hint</c>.</summary>
public interface IChannelSetup
{
    /// <summary>The key: in addresses and words.</summary>
    string Key { get; }

    /// <summary>A Tabler icon.</summary>
    string Icon { get; }

    /// <summary>How it stands in a club, and its fields with what is kept (of a secret only that there is one).</summary>
    Task<ChannelCard> Show(Club club, CancellationToken ct);

    /// <summary>Sets it up as typed, by field; an empty secret keeps the one there is. Refuses by field.</summary>
    Task<Refusal?> SetUp(Club club, IReadOnlyDictionary<string, string> typed, CancellationToken ct);

    /// <summary>Sends a test to an address at once, and tells what came of it.</summary>
    Task<Outcome<ChannelTrial>> Try(Club club, string to, CancellationToken ct);
}

/// <summary>How a way stands in a club.</summary>
/// <param name="IsSetUp">It may send.</param>
/// <param name="Fields">What can be set.</param>
/// <param name="Trouble">What the other side said last, while it does not work.</param>
/// <param name="TroubleSince">Since when.</param>
/// <param name="LastTaken">When it last took a message.</param>
public sealed record ChannelCard(bool IsSetUp, IReadOnlyList<ChannelField> Fields, string? Trouble = null, DateTimeOffset? TroubleSince = null, DateTimeOffset? LastTaken = null);

/// <summary>One thing to set. <paramref name="Type"/> as in HTML: text, number, email, url, password.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What is kept; of a secret nothing.</param>
/// <param name="Type">See above.</param>
public sealed record ChannelField(string Name, string? Value, string Type = "text")
{
    /// <summary>May be left empty.</summary>
    public bool Optional { get; init; }

    /// <summary>A secret that is kept already: leaving the field empty keeps it.</summary>
    public bool Kept { get; init; }

    /// <summary>What may be chosen: values whose words stand under <c>Messaging.channel-KEY-FIELD-VALUE</c>; null for a free field.</summary>
    public IReadOnlyList<string>? Choices { get; init; }
}

/// <summary>What came of a test: whether the other side took it, and its words.</summary>
public sealed record ChannelTrial(bool Sent, string Reply);
