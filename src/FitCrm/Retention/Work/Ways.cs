using FitCrm.Data;
using FitCrm.Messaging;
using FitCrm.Staff;

namespace FitCrm.Retention.Work;

/// <summary>By which channels a club's messages can leave, and with which texts.</summary>
/// <param name="Shelf">The club's texts.</param>
/// <param name="SetUp">The channels that the club has.</param>
/// <param name="Readers">In which languages its staff read tasks.</param>
internal sealed record OpenWays(TextShelf Shelf, IReadOnlySet<Channel> SetUp, StaffLanguages Readers)
{
    /// <summary>The ways of a club now.</summary>
    public static async Task<OpenWays> Of(FitCrmDb db, Templates templates, Guid clubId, CancellationToken ct) =>
        new(await templates.Kept(db, clubId, ct), await Outbound.ChannelsOf(db, clubId, ct), await StaffLanguages.Of(db, clubId, ct));

    /// <summary>The first channel of a route with a consent and an address. One that the club has set up, with a text of this key, goes before those that would let the letter wait;
    /// where there is none such, the letter waits in the first and is seen there. Null: nobody may be written to.</summary>
    public (Channel By, string Address)? Pick(Playbooks.Route route, byte consents, Addressee person, string template)
    {
        var open = route.InOrder.Where(bit => (consents & bit) != 0).Select(bit => By(bit, person)).Where(w => w.Address is not null).Select(w => (w.By, w.Address!)).ToList();
        var ready = open.Where(w => SetUp.Contains(w.By) && Shelf.Knows(w.By, template)).Take(1).Concat(open).ToList();
        return ready.Count == 0 ? null : ready[0];
    }

    private static (Channel By, string? Address) By(byte bit, Addressee person) => bit switch
    {
        1 => (Channel.Email, person.Email),
        2 => (Channel.Sms, person.Phone),
        _ => (Channel.Chat, person.Chat),
    };
}
