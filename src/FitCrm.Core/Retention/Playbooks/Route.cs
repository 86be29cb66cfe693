namespace FitCrm.Retention.Playbooks;

/// <summary>The channels that a message may take, the one to try first in front: the first with a consent and an address is taken.</summary>
internal sealed class Route
{
    /// <summary>By e-mail, if nothing else is said.</summary>
    public static readonly Route Email = new([1]);

    private Route(byte[] bits) => (InOrder, Any) = (bits, bits.Aggregate((byte)0, (all, bit) => (byte)(all | bit)));

    /// <summary>Bits of the channels: 1 e-mail, 2 text message, 4 chat.</summary>
    public IReadOnlyList<byte> InOrder { get; }

    /// <summary>All of them in one.</summary>
    public byte Any { get; }

    /// <summary>Reads <c>email</c>, or several with commas: <c>chat, sms, email</c>.</summary>
    /// <exception cref="FormatException">A word is no channel, or stands twice.</exception>
    public static Route Read(string words)
    {
        var bits = words.Split(',', StringSplitOptions.TrimEntries).Select(BitOf).ToArray();
        return bits.Distinct().Count() == bits.Length ? new(bits) : throw new FormatException($"“{words}” names a channel twice.");
    }

    private static byte BitOf(string channel) => channel switch
    {
        "email" => 1,
        "sms" => 2,
        "chat" => 4,
        _ => throw new FormatException($"“{channel}” is no channel; it is one of email, sms, chat."),
    };
}
