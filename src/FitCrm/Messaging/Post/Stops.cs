using FitCrm.Data;

namespace FitCrm.Messaging.Post;

/// <summary>Addresses that get nothing more.</summary>
internal static class Stops
{
    /// <summary>Stops the address of a message that came back; once is enough.</summary>
    public static async Task Put(FitCrmDb db, Message message, string why, DateTimeOffset at, CancellationToken ct)
    {
        if (!await Consents.IsStopped(db, message.Channel, message.Address, ct)) db.Add(AddressStop.Put(message, why, at));
    }
}
