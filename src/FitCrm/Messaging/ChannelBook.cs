using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Messaging;

/// <summary>All channels of the house with their settings.</summary>
public sealed class ChannelBook(IEnumerable<IChannelSettings> channels, Writes writes)
{
    /// <summary>The channels, in the order to show them.</summary>
    public IReadOnlyList<IChannelSettings> All { get; } = [.. channels];

    /// <summary>A channel by its word, or null.</summary>
    public IChannelSettings? Find(string key) => All.FirstOrDefault(c => c.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Saves what was said of a channel. Refused at the field to mend.</summary>
    public async Task<Outcome<ChannelSheet>> Save(IChannelSettings channel, Club club, IReadOnlyDictionary<string, string> said, CancellationToken ct)
    {
        var prepared = await channel.Prepare(club, said, ct);
        return prepared.Refused is { } no ? no : await writes.Run(prepared.Value, ct);
    }

    /// <summary>Makes a new address of ours for a channel's provider, and shows it once.</summary>
    public Task<Outcome<string>> NewAddress(IChannelSettings channel, Club club, CancellationToken ct) => writes.Run((db, job) => channel.NewAddress(db, club, job), ct);
}
